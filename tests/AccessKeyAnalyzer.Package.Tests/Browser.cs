using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Package;

/// <summary>Debian's Chromium, without a window: what a page shows once it has run.</summary>
internal static partial class Browser
{
    /// <summary>Its path; null where it is not installed.</summary>
    public static string? Path { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Shows a page, and fails where a text is not on it, or where the browser complains of anything that the page does.</summary>
    public static void AssertShows(string page, params IReadOnlyList<string> texts)
    {
        var (html, log) = Open(page);
        var shown = WebUtility.HtmlDecode(Tag().Replace(html, ""));
        Assert.All(texts, text => Assert.Contains(text, shown, StringComparison.Ordinal));
        Assert.DoesNotContain("CONSOLE", log, StringComparison.Ordinal);
    }

    /// <summary>The page's elements once its scripts have run, and what the browser has to say of it.</summary>
    public static (string Html, string Log) Open(string page)
    {
        var profile = Directory.CreateTempSubdirectory("accesskeyanalyzer-browser-");
        try
        {
            var start = new ProcessStartInfo(Path!)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList =
                {
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-logging=stderr", $"--user-data-dir={profile.FullName}", "--dump-dom",
                    new Uri(page).AbsoluteUri,
                },
            };
            using var browser = Process.Start(start)!;
            var log = browser.StandardError.ReadToEndAsync();
            var html = browser.StandardOutput.ReadToEnd();
            browser.WaitForExit();
            return (html, log.Result);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
