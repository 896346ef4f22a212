namespace Monolith.Data;

/// <summary>Rows that mirrors and tills keep a copy of. Every write that changes one through the context gives it the next change number
/// of its module, so that whoever has seen number N asks for what is above N. They are switched off, never removed.</summary>
public interface IMirrored
{
    /// <summary>Set by the write itself.</summary>
    long Change { get; set; }
}
