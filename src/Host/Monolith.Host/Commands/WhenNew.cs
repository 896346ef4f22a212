namespace Monolith.Host.Commands;

/// <summary>What a verb does where there is no shop: a slip of the pen in --data must not begin one.</summary>
internal enum WhenNew
{
    /// <summary>It looks at a shop or changes one: without one there is nothing to do.</summary>
    Refuse,

    /// <summary>So too; and it only reads, so that it may run beside the shop's own process.</summary>
    RefuseAndRead,

    /// <summary>It may be a shop's first: in a folder that is there it begins one and says so.</summary>
    BeginAndSay,

    /// <summary>It is there to make shops.</summary>
    Begin,
}
