namespace AccessKeyAnalyzer.Fuzz;

/// <summary>A part of the product that takes text from anywhere.</summary>
public interface IFuzzTarget
{
    string Name { get; }

    /// <summary>Texts to start from, with keys in them.</summary>
    IReadOnlyList<string> Seeds { get; }

    /// <summary>How many inputs make one turn: more where one costs little.</summary>
    int InputsPerTurn { get; }

    /// <summary>Whether the input is worth a try: the compiler's parser never comes to the end of some.</summary>
    bool CanTake(string input) => true;

    /// <summary>
    /// Gives the input to the product. Whatever it throws is a failure; so is a <see cref="FuzzFailureException"/> that says what is wrong with the answer.
    /// </summary>
    Task TryAsync(string input);

    /// <summary>Gives the input to the compiler alone: some broken code takes it seconds, which no rule can make up for.</summary>
    Task CompileAsync(string input) => Task.CompletedTask;
}
