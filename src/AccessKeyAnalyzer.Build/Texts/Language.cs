using System.Globalization;
using AccessKeyAnalyzer.Descriptors;

namespace AccessKeyAnalyzer.Build.Texts;

/// <summary>The language in which something is said: English, or the one that there is a translation for. Thread-safe.</summary>
/// <param name="culture">The culture of who reads it.</param>
internal sealed class Language(CultureInfo culture)
{
    /// <summary>What programs read, and what the next report goes on with, whatever its language.</summary>
    public static Language English { get; } = new(CultureInfo.InvariantCulture);

    /// <summary>Whether it is English.</summary>
    public bool IsEnglish => !Translation.IsChinese(culture);

    /// <summary>Its name, as HTML has it.</summary>
    public string Name => IsEnglish ? "en" : Translation.SimplifiedChinese;

    /// <summary>The language of a project.</summary>
    /// <param name="preferred">Its <c>PreferredUILang</c>, which the compiler follows too; empty for MSBuild's own language.</param>
    public static Language Of(string preferred)
    {
        try
        {
            return new(preferred.Length > 0 ? CultureInfo.GetCultureInfo(preferred) : CultureInfo.CurrentUICulture);
        }
        catch (CultureNotFoundException)
        {
            // The compiler complains of it, or the machine knows no cultures at all.
            return English;
        }
    }

    /// <summary>Says a text of ours.</summary>
    public string Say(FormattableString text) => Translation.In(culture, text);

    /// <summary>Says a text of ours that was written down in English. Any other text stays as it is.</summary>
    public string SayWritten(string english) => Translation.Of(english, culture);

    /// <summary>Says a sentence of the catalog, whose translation is that of a clause.</summary>
    public string SayAdvice(string sentence)
    {
        if (sentence.Length == 0 || IsEnglish)
        {
            return sentence;
        }

        var clause = char.ToLowerInvariant(sentence[0]) + sentence.Substring(1).TrimEnd('.');
        var translated = Translation.Of(clause, culture);
        return translated == clause ? sentence : translated + "。";
    }
}
