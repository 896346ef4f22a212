namespace Monolith.Import.Contracts;

public static class ImportPermissions
{
    /// <summary>To plan and apply imports. What a list writes needs the permissions of writing it besides.</summary>
    public const string View = "import.view";
    public const string Use = "import.use";
}
