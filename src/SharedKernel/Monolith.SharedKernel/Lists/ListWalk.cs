namespace Monolith.SharedKernel.Lists;

/// <summary>A list that is read as a whole, piece by piece, for a file. Which rows belong to it and in which order is settled by one
/// look, at their keys; each piece is then read by its keys. So nothing is missed or said twice while the shop goes on, the last piece
/// costs as much as the first, no look lasts long, and what is kept is a key a row.</summary>
public sealed class ListWalk
{
    /// <summary>How many rows a piece has: as many keys as every engine takes at once.</summary>
    public const int Piece = 1000;

    private System.Collections.IList? _keys;
    private int _next;

    /// <summary>How many rows there were at that look.</summary>
    public int Total { get; private set; }

    /// <summary>A piece was read, or all at once: who reads a list as a whole finds out whether its handler knows how.</summary>
    public bool HasBegun { get; private set; }

    public bool IsOver => HasBegun && _next >= Total;

    /// <summary>What a handler carries from one piece to the next, such as a running balance.</summary>
    public object? Carried { get; set; }

    /// <summary>The keys of the next piece.</summary>
    /// <param name="all">Those of the whole list in its order; asked for once.</param>
    public async Task<IReadOnlyList<TKey>> Next<TKey>(Func<Task<List<TKey>>> all)
    {
        if (!HasBegun)
        {
            _keys = await all();
            (Total, HasBegun) = (_keys.Count, true);
        }

        var piece = ((List<TKey>)_keys!).GetRange(_next, Math.Min(Piece, Total - _next));
        _next += piece.Count;
        return piece;
    }

    /// <summary>Rows that are in memory as it is are one piece.</summary>
    public void AllAtOnce(int rows) => (HasBegun, Total, _next) = (true, rows, rows);
}
