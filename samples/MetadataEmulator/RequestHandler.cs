using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AccessKeyAnalyzer.Emulation;

/// <summary>Takes each request: counts it, lets it go wrong if that is planned, or answers it.</summary>
internal sealed class RequestHandler(EmulatedInstance instance, FaultPlan faults, TimeProvider time, Action<RecordedRequest> record, Func<string> statistics)
{
    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith("/emulator/", StringComparison.Ordinal))
        {
            await AdministrateAsync(context, path);
            return;
        }

        var endpoint = EmulatedInstance.EndpointOf(path);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        using var body = new StreamReader(context.Request.Body);
        record(new(endpoint, context.Request.Method, path + context.Request.QueryString, headers, await body.ReadToEndAsync(), time.GetUtcNow()));
        await RespondAsync(context, faults.Take(endpoint));
    }

    private async Task RespondAsync(HttpContext context, Fault? fault)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Dead:
                await WaitAsync(Timeout.InfiniteTimeSpan, context);
                return;
            case FaultKind.Abort:
                context.Abort();
                return;
            case FaultKind.Delay:
                await WaitAsync(fault.Time, context);
                break;
            default:
                break;
        }

        context.Response.Headers.Location = fault?.Location?.ToString();
        var (status, body) = fault?.Kind == FaultKind.Status
            ? (fault.StatusCode, fault.Body)
            : instance.Answer(context.Request, isExpired: fault?.Kind == FaultKind.ExpiredCredential);
        await WriteAsync(context, status, body, pause: fault?.Kind == FaultKind.Drip ? fault.Time : null);
    }

    private async Task WriteAsync(HttpContext context, int status, string body, TimeSpan? pause = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentLength = bytes.Length;

        // The server's clock is the one that its credentials follow.
        context.Response.Headers.Date = time.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        if (pause is null)
        {
            await context.Response.Body.WriteAsync(bytes);
            return;
        }

        foreach (var b in bytes)
        {
            await context.Response.Body.WriteAsync(new[] { b }, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await WaitAsync(pause.Value, context);
        }
    }

    private static Task WaitAsync(TimeSpan duration, HttpContext context) =>
        Task.Delay(duration, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>What a demonstration in another process may ask and change.</summary>
    private Task AdministrateAsync(HttpContext context, string path)
    {
        var query = context.Request.Query;
        switch (context.Request.Method, path)
        {
            case ("GET", "/emulator/statistics"):
                return WriteAsync(context, 200, statistics());
            case ("PUT", "/emulator/role"):
                instance.RoleName = query["name"].ToString() is { Length: > 0 } name ? name : null;
                return WriteAsync(context, 200, "");
            case ("DELETE", "/emulator/faults"):
                faults.Clear();
                return WriteAsync(context, 200, "");
            case ("POST", "/emulator/faults") when Parse(query) is { } fault:
                faults.Add(
                    fault,
                    Enum.TryParse<MetadataEndpoint>(query["endpoint"], ignoreCase: true, out var endpoint) ? endpoint : null,
                    int.TryParse(query["times"], CultureInfo.InvariantCulture, out var times) ? times : null);
                return WriteAsync(context, 200, "");
            default:
                return WriteAsync(context, 404, "not found");
        }
    }

    private static Fault? Parse(IQueryCollection query)
    {
        var milliseconds = int.TryParse(query["milliseconds"], CultureInfo.InvariantCulture, out var number) ? number : 1000;
        return query["kind"].ToString() switch
        {
            "dead" => Fault.Dead,
            "abort" => Fault.Abort,
            "expired" => Fault.ExpiredCredential,
            "garbage" => Fault.Garbage(),
            "delay" => Fault.Delay(TimeSpan.FromMilliseconds(milliseconds)),
            "drip" => Fault.Drip(TimeSpan.FromMilliseconds(milliseconds)),
            "status" => Fault.Status(int.TryParse(query["status"], CultureInfo.InvariantCulture, out var status) ? status : 500),
            _ => null,
        };
    }
}
