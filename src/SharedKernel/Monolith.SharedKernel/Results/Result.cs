namespace Monolith.SharedKernel;

public static class Result
{
    /// <summary>For values that don't convert by themselves: C# allows no implicit conversion from an interface.</summary>
    public static Result<T> Of<T>(T value) => new(value);
}
