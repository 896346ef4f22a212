using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Seals.VerifySeals;

/// <summary>Compares blocks, one after the other, with the rows that they seal. Knows nothing of where either comes from: a database or a
/// pack.</summary>
/// <param name="trusted">Public keys by id; null: any that signs well, whose id is told.</param>
/// <param name="anchor">A head from outside.</param>
internal sealed class ChainCheck(IReadOnlyDictionary<string, byte[]>? trusted, (long Number, string Hash)? anchor)
{
    private const int Most = 50;
    private readonly List<SealFinding> _findings = [];
    private readonly HashSet<string> _unknown = [];
    private SealBlockRow? _before;
    private bool _anchored;

    public IReadOnlyList<SealFinding> Findings => _findings;

    public bool IsFull => _findings.Count >= Most;

    public int Blocks { get; private set; }

    public long Rows { get; private set; }

    public SealBlockRow? Last => _before;

    /// <param name="block">The next of the chain.</param>
    /// <param name="content">What its rows hash to now.</param>
    /// <param name="from">Where the chain goes on from, for a part of it; null: from its beginning.</param>
    public void Next(SealBlockRow block, BlockContent content, byte[]? from = null)
    {
        Chain(block, from);
        Signature(block);
        Content(block, content);
        if (anchor is { } head && head.Number == block.Number)
        {
            _anchored = true;
            if (!Convert.ToHexStringLower(block.Hash).Equals(head.Hash, StringComparison.OrdinalIgnoreCase))
                Found("anchor", block.Number, null, Sentence.Of("inventory.seal-anchor", block.Number));
        }

        (_before, Blocks, Rows) = (block, Blocks + 1, Rows + (block.LastRow - block.FirstRow + 1));
    }

    public void End()
    {
        if (anchor is { } head && !_anchored) Found("anchor", head.Number, null, Sentence.Of("inventory.seal-anchor-gone", head.Number));
    }

    public void Found(string code, long? block, long? row, Sentence text)
    {
        if (!IsFull) _findings.Add(new(code, block, row, text));
    }

    private void Chain(SealBlockRow block, byte[]? from)
    {
        var number = (_before?.Number ?? (from is null ? 0 : block.Number - 1)) + 1;
        if (block.Number != number) Found("block-missing", number, null, Sentence.Of("inventory.seal-block-missing", number, block.Number));
        else if (!block.Previous.AsSpan().SequenceEqual(_before?.Hash ?? from ?? SealChain.Beginning)
            || (_before is { } before && block.FirstRow != before.LastRow + 1) || (_before is null && from is null && block.FirstRow != 1))
            Found("block-chain", block.Number, block.FirstRow, Sentence.Of("inventory.seal-block-chain", block.Number));
    }

    private void Signature(SealBlockRow block)
    {
        if (!SealChain.HashOf(block).AsSpan().SequenceEqual(block.Hash))
        {
            Found("block-changed", block.Number, block.FirstRow, Sentence.Of("inventory.seal-block-changed", block.Number));
            return;
        }

        if (!SealChain.IsSigned(block))
        {
            Found("signature", block.Number, block.FirstRow, Sentence.Of("inventory.seal-signature", block.Number));
            return;
        }

        var id = SealKeys.IdOf(block.PublicKey);
        if (trusted is not null && !(trusted.TryGetValue(id, out var key) && key.AsSpan().SequenceEqual(block.PublicKey))
            && _unknown.Add(id))
            Found("key-unknown", block.Number, block.FirstRow, Sentence.Of("inventory.seal-key-unknown", block.Number, id));
    }

    private void Content(SealBlockRow block, BlockContent content)
    {
        var rows = block.LastRow - block.FirstRow + 1;
        if (content.Missing is { } missing)
        {
            Found("row-missing", block.Number, missing, Sentence.Of("inventory.seal-row-missing", missing, block.Number));
        }
        else if (!content.Root.AsSpan().SequenceEqual(block.Root))
        {
            var same = content.Marks.AsSpan().CommonPrefixLength(block.Marks) / BlockContent.MarkSize;
            long? row = same < rows ? block.FirstRow + same : null;
            Found("row-changed", block.Number, row, row is { } known
                ? Sentence.Of("inventory.seal-row-changed", known, block.Number)
                : Sentence.Of("inventory.seal-rows-changed", block.Number, block.FirstRow, block.LastRow));
        }
    }
}
