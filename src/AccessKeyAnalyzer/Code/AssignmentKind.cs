namespace AccessKeyAnalyzer.Code;

/// <summary>How a <see cref="Assignment"/> gives its value to the variable.</summary>
internal enum AssignmentKind
{
    /// <summary><c>x = value</c></summary>
    Whole,

    /// <summary><c>x += value</c></summary>
    Append,

    /// <summary><c>foreach (var x in value)</c>: any element.</summary>
    AnyElement,

    /// <summary><c>Make(out x)</c>: the value is the argument; the callee writes it.</summary>
    OutArgument,

    /// <summary><c>x[i] ^= 0x5A</c> in a loop: each element is computed anew; the value is the assignment.</summary>
    EachElement,

    /// <summary><c>Array.Reverse(x)</c>: what the variable holds is turned around; the value is the variable itself.</summary>
    Reversal,
}
