using AccessKeyAnalyzer.Build.Texts;
using Microsoft.Build.Framework;

namespace AccessKeyAnalyzer.Build;

/// <summary>Says what the targets have found out.</summary>
public sealed class Say : SpeakingTask
{
    /// <summary>The codes; an item may have an <c>Argument</c>, which its text names, and a <c>File</c>, which it is about.</summary>
    [Required]
    public ITaskItem[] Code { get; set; } = [];

    /// <summary>What the text names, where the item does not say it.</summary>
    public string Argument { get; set; } = "";

    /// <summary>Whether it ends the build.</summary>
    public bool IsError { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        foreach (var item in Code)
        {
            var argument = item.GetMetadata("Argument");
            var text = TargetText.Of(item.ItemSpec, Language.SayWritten(argument.Length > 0 ? argument : Argument));
            if (IsError)
            {
                Fail(item.ItemSpec, text, item.GetMetadata("File"));
            }
            else
            {
                Warn(item.ItemSpec, text, item.GetMetadata("File"));
            }
        }

        return !IsError;
    }
}
