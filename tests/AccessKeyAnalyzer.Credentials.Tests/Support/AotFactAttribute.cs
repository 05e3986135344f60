namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>
/// A test that compiles to native code: half a minute, and a C compiler. It runs where <c>AKA_TEST_AOT=1</c> is set, and is reported as skipped elsewhere.
/// </summary>
internal sealed class AotFactAttribute : FactAttribute
{
    public AotFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("AKA_TEST_AOT") != "1")
        {
            Skip = "Set AKA_TEST_AOT=1 to publish samples/AotConsole as native code.";
        }
    }
}
