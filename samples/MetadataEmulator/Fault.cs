namespace AccessKeyAnalyzer.Emulation;

/// <summary>What goes wrong with a request.</summary>
public sealed class Fault
{
    private Fault(FaultKind kind) => Kind = kind;

    /// <summary>The kind of trouble.</summary>
    public FaultKind Kind { get; }

    /// <summary>How long to wait: before the answer, or between the bytes that drip.</summary>
    public TimeSpan Time { get; private init; }

    /// <summary>The status to answer with.</summary>
    public int StatusCode { get; private init; } = 200;

    /// <summary>The body to answer with.</summary>
    public string Body { get; private init; } = "";

    /// <summary>Where the answer sends the client; null for nowhere.</summary>
    public Uri? Location { get; private init; }

    /// <summary>The request is taken and never answered.</summary>
    public static Fault Dead { get; } = new(FaultKind.Dead);

    /// <summary>The connection is cut.</summary>
    public static Fault Abort { get; } = new(FaultKind.Abort);

    /// <summary>The credential has expired an hour ago.</summary>
    public static Fault ExpiredCredential { get; } = new(FaultKind.ExpiredCredential);

    /// <summary>The right answer, late.</summary>
    public static Fault Delay(TimeSpan time) => new(FaultKind.Delay) { Time = time };

    /// <summary>The right answer, one byte at a time.</summary>
    public static Fault Drip(TimeSpan pause) => new(FaultKind.Drip) { Time = pause };

    /// <summary>A status, with a body.</summary>
    public static Fault Status(int statusCode, string body = "") => new(FaultKind.Status) { StatusCode = statusCode, Body = body };

    /// <summary>Status 302 to another place.</summary>
    public static Fault Redirect(Uri location) => new(FaultKind.Status) { StatusCode = 302, Location = location };

    /// <summary>Status 200 with a body that is no answer.</summary>
    public static Fault Garbage(string body = "<html>not what you asked for</html>") => Status(200, body);
}
