namespace AccessKeyAnalyzer.Trace;

/// <summary>How a <see cref="Assignment"/> gives its value to the variable.</summary>
internal enum AssignmentKind
{
    /// <summary><c>x = value</c></summary>
    Whole,

    /// <summary><c>x += value</c></summary>
    Append,

    /// <summary><c>(x, y) = value</c>: the element at the write's index.</summary>
    TupleElement,

    /// <summary><c>foreach (var x in value)</c>: any element.</summary>
    AnyElement,

    /// <summary><c>Make(out x)</c>: the value is the argument; the callee writes it.</summary>
    OutArgument,

    /// <summary><c>Array.Reverse(x)</c>: what the variable holds is turned around; the value is the variable itself.</summary>
    Reversal,
}
