using Verify = AccessKeyAnalyzer.Tests.Clients.ClientVerifier<AccessKeyAnalyzer.Rules.ClientCredentialAnalyzer>;

namespace AccessKeyAnalyzer.Tests.Clients;

/// <summary>AKA2002 speaks of what outlives its token, and of nothing that is gone or replaced before.</summary>
public class SnapshotTests
{
    private const string Sts = "class Sts { public string Id, Secret, Token; public DateTime Expiration; } static Sts Fetch() => null!;\n";

    [Theory]
    [InlineData("void M() { var t = Fetch(); var c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); c.PutObject(\"b\", \"k\", (System.IO.Stream)null!); }")]
    [InlineData("void M() { var t = Fetch(); new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token).PutObject(\"b\", \"k\", (System.IO.Stream)null!); }")]
    [InlineData("void M(Aliyun.OSS.OssClient c) { var t = Fetch(); c.SwitchCredentials(new Aliyun.OSS.Common.Authentication.DefaultCredentials(t.Id, t.Secret, t.Token)); }")]
    [InlineData("void M(Aliyun.OSS.OssClient c) { var t = Fetch(); var n = new Aliyun.OSS.Common.Authentication.DefaultCredentials(t.Id, t.Secret, t.Token); c.SwitchCredentials(n); }")]
    [InlineData("void M() { var t = Fetch(); var g = new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = t.Id, AccessKeySecret = t.Secret, SecurityToken = t.Token }; var c = new AlibabaCloud.OpenApiClient.Client(g); c.ToString(); }")]
    [InlineData("Aliyun.OSS.OssClient _c; DateTime _until; Aliyun.OSS.OssClient Get() { if (DateTime.Now < _until) { return _c; } var t = Fetch(); _until = t.Expiration; return _c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); }")]
    [InlineData("Aliyun.OSS.OssClient _c; void RefreshClient() { var t = Fetch(); _c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); }")]
    [InlineData("Aliyun.Api.LogService.Infrastructure.Authentication.Credential _c; void OnTimer(object o) { var t = Fetch(); _c = new Aliyun.Api.LogService.Infrastructure.Authentication.Credential(t.Id, t.Secret, t.Token); }")]
    [InlineData("Aliyun.OSS.OssClient _c; static Aliyun.OSS.OssClient Make(Sts t) => new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); object M() => new System.Threading.Timer(_ => _c = Make(Fetch()), null, 0, 1000);")]
    [InlineData("Aliyun.OSS.OssClient _c; static Aliyun.OSS.OssClient Make(Sts t) => new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); void Refresh() => _c = Make(Fetch());")]
    [InlineData("async System.Threading.Tasks.Task M() { var t = Fetch(); var c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); await System.Threading.Tasks.Task.Run(() => c.PutObject(\"b\", \"k\", \"f\")); }")]
    [InlineData("void M(string[] files) { var t = Fetch(); var c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); System.Threading.Tasks.Parallel.ForEach(files, f => c.PutObject(\"b\", f, f)); }")]
    [InlineData("Aliyun.OSS.OssClient _c; async System.Threading.Tasks.Task Run() { while (true) { var t = Fetch(); _c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); await System.Threading.Tasks.Task.Delay(600000); } }")]
    [InlineData("void AddScoped(Func<object, object> f) { } void M() => AddScoped(_ => { var t = Fetch(); return new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); });")]
    [InlineData("object Cached(string k, Func<object> f, TimeSpan ttl) => f(); object M() => Cached(\"oss\", () => { var t = Fetch(); return new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); }, TimeSpan.FromMinutes(10));")]
    [InlineData("static void Put(Aliyun.OSS.OssClient c, string f) => c.PutObject(\"b\", f, f); void M(string f) { var t = Fetch(); var c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); Put(c, f); }")]
    [InlineData("static int Count(Aliyun.OSS.OssClient c, int n) => n == 0 ? c.GetHashCode() : Count(c, n - 1) + Count(c, n - 1); void M() { var t = Fetch(); Log(new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)); } void Log(Aliyun.OSS.OssClient c) { c.ToString(); }")]
    [InlineData("void M(int n) { var t = Fetch(); var c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); do { c.PutObject(\"b\", \"k\", (System.IO.Stream)null!); } while (n-- > 0); }")]
    [InlineData("Aliyun.OSS.OssClient _c; readonly System.Threading.Timer _t; Program() => _t = new(_ => Build(), null, 0, 1000); void Build() { var t = Fetch(); _c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); }")]
    [InlineData("Aliyun.OSS.OssClient _c; void M(System.Timers.Timer timer) => timer.Elapsed += (_, _) => Build(); void Build() { var t = Fetch(); _c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); }")]
    [InlineData("Aliyun.OSS.OssClient _c; async System.Threading.Tasks.Task Run(System.Threading.PeriodicTimer p) { while (await p.WaitForNextTickAsync()) { Build(); } } void Build() { var t = Fetch(); _c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); }")]
    [InlineData("Aliyun.OSS.OssClient _c; DateTime _made; Aliyun.OSS.OssClient Get() { if (_made.AddMinutes(30) < DateTime.UtcNow) { var t = Fetch(); _c = new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); _made = DateTime.UtcNow; } return _c; }")]
    [InlineData("static Aliyun.OSS.OssClient Make(Sts t) => new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); void M() { var c = Make(Fetch()); c.ListBuckets(); Make(Fetch()).ListBuckets(); }")]
    [InlineData("static async System.Threading.Tasks.Task<Aliyun.OSS.OssClient> Make() { var t = Fetch(); await System.Threading.Tasks.Task.Yield(); return new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); } async System.Threading.Tasks.Task M() => (await Make()).ListBuckets();")]
    [InlineData("void M() { Make().ListBuckets(); Aliyun.OSS.OssClient Make() { var t = Fetch(); return new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token); } }")]
    public Task Snapshot_GoneOrReplacedInTime_IsSilent(string member) => Verify.Members(Sts + member);

    [Theory]
    [InlineData("readonly Aliyun.OSS.OssClient _c; Program() { var t = Fetch(); _c = {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; }")]
    [InlineData("object M() { var t = Fetch(); var c = {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; return c; }")]
    [InlineData("void M() { var t = Fetch(); var c = {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; while (true) { c.PutObject(\"b\", \"k\", (System.IO.Stream)null!); } }")]
    [InlineData("void M(List<object> l) { var t = Fetch(); l.Add({|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}); }")]
    [InlineData("Action M() { var t = Fetch(); var c = {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; return () => c.PutObject(\"b\", \"k\", (System.IO.Stream)null!); }")]
    [InlineData("static Aliyun.OSS.OssClient C = {|AKA2002:new Aliyun.OSS.OssClient(\"e\", Fetch().Id, Fetch().Secret, Fetch().Token)|};")]
    [InlineData("static Aliyun.OSS.OssClient Make(Sts t) => {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; readonly Aliyun.OSS.OssClient _c = Make(Fetch());")]
    [InlineData("void AddSingleton(Func<object, object> f) { } void M() => AddSingleton(_ => { var t = Fetch(); return {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; });")]
    [InlineData("readonly Lazy<object> _c = new(() => { var t = Fetch(); return {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; });")]
    [InlineData("System.Threading.Tasks.Task M() { var t = Fetch(); var c = {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; return System.Threading.Tasks.Task.Run(() => c.PutObject(\"b\", \"k\", \"f\")); }")]
    [InlineData("Aliyun.OSS.OssClient _c; void Keep(Aliyun.OSS.OssClient c) => _c = c; void M() { var t = Fetch(); var c = {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; Keep(c); }")]
    [InlineData("void M(System.Threading.CancellationToken s) { var t = Fetch(); var c = {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; while (!s.IsCancellationRequested) { c.PutObject(\"b\", \"k\", (System.IO.Stream)null!); } }")]
    [InlineData("static Aliyun.OSS.OssClient Make(Sts t) => {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; readonly Aliyun.OSS.OssClient _c = Make(Fetch()); void M() => Make(Fetch()).ListBuckets();")]
    [InlineData("static Aliyun.OSS.OssClient Make(Sts t) => {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; Func<Sts, Aliyun.OSS.OssClient> M() => Make;")]
    [InlineData("static Aliyun.OSS.OssClient Make(Sts t) => t is null ? Make(Fetch()) : {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|};")]
    [InlineData("Aliyun.OSS.OssClient _c; void M() { Console.WriteLine(DateTime.UtcNow); var t = Fetch(); _c = {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; }")]
    [InlineData("Aliyun.OSS.OssClient _c; void M(Button b) => b.Click += (_, _) => Build(); void Build() { var t = Fetch(); _c = {|AKA2002:new Aliyun.OSS.OssClient(\"e\", t.Id, t.Secret, t.Token)|}; } class Button { public event EventHandler Click; }")]
    public Task Snapshot_ThatOutlivesItsToken_IsReported(string member) => Verify.Members(Sts + member);
}
