using System.Diagnostics;
using Orders;

var clock = Stopwatch.StartNew();
#if STAND_INS
// In the place of the network: what each request would have been signed with.
StandIns.Wire.Sent += request => Console.WriteLine($"{clock.Elapsed.TotalSeconds,4:F1} s  {request}");
#endif

var archive = new OrderArchive();
var reports = new ReportStore();
var regions = new Regions();
var inventory = new Inventory();

for (var order = 1; clock.Elapsed < TimeSpan.FromSeconds(8); order++)
{
    archive.Store(order, "{}");
    reports.Has("2026-01");
    regions.Refresh();
    inventory.Count();
    Thread.Sleep(TimeSpan.FromSeconds(0.5));
}
