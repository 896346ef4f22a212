using System.Linq.Expressions;

namespace Monolith.SharedKernel.Lists;

/// <summary>What tells the rows of a list apart and never changes: a list that is read as a whole is read by it.</summary>
public abstract class ListKey<TRow>
{
    /// <summary>Hands its type to who reads by it.</summary>
    public abstract TAnswer Use<TAnswer>(IListKeyUser<TRow, TAnswer> user);
}

/// <inheritdoc cref="ListKey{TRow}.Use"/>
public interface IListKeyUser<TRow, out TAnswer>
{
    TAnswer Use<TKey>(ListKey<TRow, TKey> key)
        where TKey : notnull;
}

/// <inheritdoc cref="ListKey{TRow}"/>
public sealed class ListKey<TRow, TKey> : ListKey<TRow>
    where TKey : notnull
{
    private readonly Func<IReadOnlyList<TKey>, Expression<Func<TRow, bool>>> _among;

    internal ListKey(Expression<Func<TRow, TKey>> path, Func<IReadOnlyList<TKey>, Expression<Func<TRow, bool>>> among)
    {
        (Path, _among) = (path, among);
        Of = path.Compile();
    }

    /// <summary>For the database.</summary>
    public Expression<Func<TRow, TKey>> Path { get; }

    /// <summary>The same, of a row that is here.</summary>
    public Func<TRow, TKey> Of { get; }

    /// <summary>Holds for the rows with these keys. Where a key has two parts it may hold for a few more, which <see cref="Of"/>
    /// tells from them.</summary>
    public Expression<Func<TRow, bool>> Among(IReadOnlyList<TKey> keys) => _among(keys);

    public override TAnswer Use<TAnswer>(IListKeyUser<TRow, TAnswer> user) => user.Use(this);
}

internal static class ListKeys
{
    public static ListKey<TRow, TKey> Of<TRow, TKey>(Expression<Func<TRow, TKey>> path)
        where TKey : notnull => new(path, keys => Among(path, keys));

    public static ListKey<TRow, (TFirst First, TSecond Second)> Of<TRow, TFirst, TSecond>(
        Expression<Func<TRow, TFirst>> first, Expression<Func<TRow, TSecond>> second)
        where TFirst : notnull
        where TSecond : notnull
    {
        var pair = typeof((TFirst, TSecond)).GetConstructor([typeof(TFirst), typeof(TSecond)])!;
        var both = Expression.New(pair, first.Body, In(first, second));
        var path = Expression.Lambda<Func<TRow, (TFirst First, TSecond Second)>>(both, first.Parameters);
        return new(path, keys =>
        {
            var firsts = Among(first, [.. keys.Select(k => k.First).Distinct()]);
            var seconds = Among(second, [.. keys.Select(k => k.Second).Distinct()]);
            return Expression.Lambda<Func<TRow, bool>>(Expression.AndAlso(firsts.Body, In(firsts, seconds)), firsts.Parameters);
        });
    }

    // The list in a field, so that the database sees parameters and keeps its plan.
    private static Expression<Func<TRow, bool>> Among<TRow, T>(Expression<Func<TRow, T>> path, IReadOnlyList<T> values)
    {
        var held = Expression.Field(Expression.Constant(new Wanted<T> { Values = [.. values] }), nameof(Wanted<>.Values));
        return Expression.Lambda<Func<TRow, bool>>(Expression.Call(held, nameof(List<>.Contains), [], path.Body), path.Parameters);
    }

    /// <summary>The body of the second with the parameter of the first.</summary>
    private static Expression In(LambdaExpression first, LambdaExpression second) =>
        new Replace(second.Parameters[0], first.Parameters[0]).Visit(second.Body);

    private sealed class Wanted<T>
    {
        public List<T> Values = [];
    }

    private sealed class Replace(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
