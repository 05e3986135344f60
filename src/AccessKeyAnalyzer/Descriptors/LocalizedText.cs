using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Descriptors;

/// <summary>
/// A text of ours in the language of who reads it: what a descriptor says, an argument of a message, the title of a code action. Roslyn
/// asks an argument for its text as it asks the message, with the culture that the compiler was given. Arguments that are texts of ours too are
/// translated in their turn; all others are names, and stay. Thread-safe.
/// </summary>
/// <param name="english">The text in English, whose format is the key of its translation. Never a string: arguments that are already in it
/// would hide the key.</param>
internal sealed class LocalizedText(FormattableString english) : LocalizableString
{
    /// <summary>What a descriptor says: a text without arguments, or a format whose arguments come with each diagnostic.</summary>
    public static LocalizedText OfFormat(string english) => new(FormattableStringFactory.Create(english));

    /// <summary>The text in the language of the user interface.</summary>
    public string Shown => GetText(null);

    /// <summary>Arguments of a message, those among them that are texts of ours in the language of who reads the message.</summary>
    public static object?[] Of(params object?[] arguments) =>
        Array.ConvertAll(arguments, argument => argument is FormattableString text ? new LocalizedText(text) : argument);

    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider) => Translation.In(Translation.CultureOf(formatProvider), english);

    /// <inheritdoc/>
    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(In(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) =>
        other is LocalizedText text && text.In(CultureInfo.InvariantCulture) == In(CultureInfo.InvariantCulture);

    private string In(CultureInfo culture) => Translation.In(culture, english);
}
