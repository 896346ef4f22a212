namespace Monolith.SharedKernel;

/// <summary>Map for a result that is still on its way.</summary>
public static class ResultTasks
{
    public static async Task<Result<TOut>> Map<T, TOut>(this Task<Result<T>> result, Func<T, TOut> map) =>
        (await result).Map(map);
}
