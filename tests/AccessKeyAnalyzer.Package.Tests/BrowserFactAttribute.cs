namespace AccessKeyAnalyzer.Package;

/// <summary>A test that looks at a page in a browser. Where there is none, it is reported as skipped.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Path is null)
        {
            Skip = "There is no Chromium (Debian: apt-get install chromium).";
        }
    }
}
