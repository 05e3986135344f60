using System.Globalization;
using System.Resources;

namespace AccessKeyAnalyzer.Descriptors;

/// <summary>
/// The texts in other languages, from the satellite assemblies: Simplified Chinese. The English text is the key, as with
/// <c>IStringLocalizer</c>: it stands where it is said, a translator sees both, and who reads English pays for no resource. The build's tasks have
/// this class and the table, too. Thread-safe.
/// </summary>
internal static class Translation
{
    /// <summary>The language of <c>Texts.zh-Hans.resx</c>; a reader in mainland China or Singapore falls back to it.</summary>
    public const string SimplifiedChinese = "zh-Hans";

    private static readonly ResourceManager Texts = new("AccessKeyAnalyzer.Descriptors.Texts", typeof(Translation).Assembly);

    /// <summary>The translation of a text; the text itself where there is none.</summary>
    public static string Of(string english, CultureInfo culture) => TableOf(culture)?.GetString(english) ?? english;

    /// <summary>The text in a language; English where there is no translation. Arguments that are texts of ours are translated in their turn.</summary>
    public static string In(CultureInfo culture, FormattableString english)
    {
        var text = Of(english.Format, culture);
        return english.ArgumentCount == 0 ? text
            : string.Format(culture, text, Array.ConvertAll(
                english.GetArguments(), argument => argument is FormattableString inner ? In(culture, inner) : argument));
    }

    /// <summary>The culture that the compiler asks with; without one, that of the user interface, as in Roslyn's own
    /// <c>LocalizableResourceString</c>.</summary>
#pragma warning disable RS1035 // Not a result: only the language in which it is said, where the compiler was told none.
    public static CultureInfo CultureOf(IFormatProvider? provider) => provider as CultureInfo ?? CultureInfo.CurrentUICulture;
#pragma warning restore RS1035

    /// <summary>Whether what is said in that culture is said in Chinese.</summary>
    public static bool IsChinese(CultureInfo culture) => TableOf(culture) is not null;

    // There is no table of English, so no search up to it either.
    private static ResourceSet? TableOf(CultureInfo culture)
    {
        for (; culture.Name.Length > 0; culture = culture.Parent)
        {
            if (culture.Name == SimplifiedChinese)
            {
                return Texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
            }
        }

        return null;
    }
}
