namespace Monolith.SharedKernel;

/// <summary>What Money, Quantity, UnitCost and Rate have in common: a scaled whole number and one exact text.</summary>
internal interface IExact<TSelf> : IParsable<TSelf> where TSelf : struct, IExact<TSelf>
{
    long Scaled { get; }

    static abstract TSelf FromScaled(long scaled);

    /// <summary>The text that parses back to the same value.</summary>
    string ToText();

    /// <summary>Completes "... is not", for whoever sent something else.</summary>
    static abstract string Expected { get; }
}
