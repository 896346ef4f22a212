using System.Net.Sockets;

namespace Monolith.Host.Tests;

/// <summary>What keeps the process from starting is said in one line that names what to do; the exit code is 1.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_port_in_use_is_said_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var folder = new TempFolder();

        await Refuses($"Another program listens on {url} already.", "--urls", "serve", "--data", folder.Path, "--urls", url);
        Assert.False(File.Exists(folder.File("monolith.db"))); // asked before anything is made
    }

    [Fact]
    public async Task An_address_that_is_none_is_said()
    {
        using var folder = new TempFolder();
        await Refuses("'5080' is not an address to listen on", "--urls", "serve", "--data", folder.Path, "--urls", "5080");
    }

    [Theory]
    [InlineData("http://localhost:0", "http://127.0.0.1:0")]
    [InlineData("http://203.0.113.7:5080", "no address 203.0.113.7")]
    [InlineData("http://127.0.0.1:58231;http://127.0.0.1:58231", "named twice")]
    [InlineData("http://unix:/no/such/folder/shop.sock", "choose another one")]
    public async Task An_address_that_cannot_be_listened_on_is_said(string urls, string says)
    {
        using var folder = new TempFolder();
        await Refuses(says, "http", "serve", "--data", folder.Path, "--urls", urls);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_said()
    {
        using var folder = new TempFolder();
        folder.Write("file", "");
        await Refuses($"The data folder {folder.File("file")} can't be written", "--data", "doctor", "--data", folder.File("file"));
        await Refuses($"The data folder {folder.File("file")} can't be written", "--data", "--data", folder.File("file"), "--urls", "http://127.0.0.1:0");
    }

    [Fact]
    public async Task A_data_folder_that_another_process_has_open_is_said()
    {
        using var folder = new TempFolder();
        folder.Write("monolith.db", "");
        using var taken = Monolith.Host.Composition.DataFolderLock.Take(folder.Path);
        Assert.NotNull(taken);
        await Refuses($"Another Monolith process has the data folder {folder.Path} open", "--data", "migrate", "--data", folder.Path);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_said_with_their_place()
    {
        using var folder = new TempFolder();
        folder.Write("settings.json", "{ \"Database\": { \"Engine\": ");
        await Refuses($"The settings in {folder.File("settings.json")} can't be read", "LineNumber", "doctor", "--data", folder.Path);
        folder.Write("settings.json", """{ "Database": { "Engine": "Oracle" } }""");
        await Refuses("Database:Engine is 'Oracle'", "PostgreSql", "doctor", "--data", folder.Path);
        folder.Write("settings.json", """{ "Database": { "Engine": "PostgreSql" } }""");
        await Refuses("Database:ConnectionString is missing", "PostgreSql", "doctor", "--data", folder.Path);
    }

    [Fact]
    public async Task A_wrong_setting_is_said_by_name()
    {
        using var folder = new TempFolder();
        folder.Write("monolith.db", "");
        folder.Write("settings.json", """{ "Databse": { "Engine": "PostgreSql" } }""");
        await Refuses("has 'Databse', which is no setting", "Database", "doctor", "--data", folder.Path);
        folder.Write("settings.json", """{ "Devices": { "AllowUnsigned": "perhaps" } }""");
        await Refuses("Devices:AllowUnsigned is 'perhaps'", "true or false", "doctor", "--data", folder.Path);
        folder.Write("settings.json", """{ "Proxies": [ "10.0.0.0/33" ] }""");
        await Refuses("Proxies has '10.0.0.0/33'", "10.0.0.0/24", "serve", "--data", folder.Path, "--urls", "http://127.0.0.1:0");
        folder.Write("settings.json", """{ "Database": { "Engine": "PostgreSql", "ConnectionString": "nonsense" } }""");
        await Refuses("A setting can't be used", "settings.json", "doctor", "--data", folder.Path);
    }

    [Theory]
    [InlineData("<key id=")]
    [InlineData("<key id=\"x\" version=\"1\" />")]
    [InlineData("")]
    public async Task A_damaged_key_file_is_said(string content)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("keys"));
        folder.Write("keys/key-0198c0de-0000-7000-8000-000000000001.xml", content);
        await Refuses("is damaged", "backup", "serve", "--data", folder.Path, "--urls", "http://127.0.0.1:0");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said()
    {
        using var folder = new TempFolder();
        folder.Write("monolith.db", new string('x', 8192));
        await Refuses("The database can't be opened", "not a database", "serve", "--data", folder.Path, "--urls", "http://127.0.0.1:0");
    }

    [Fact]
    public async Task The_folder_and_its_files_are_the_accounts_own()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TempFolder();
        folder.Write("left-over.txt", "");
        File.SetUnixFileMode(folder.File("left-over.txt"),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Assert.Equal(0, (await Cli.Run("migrate", "--data", folder.Path)).ExitCode);
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        Assert.True(File.Exists(folder.File("monolith.db")));
        var open = Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Append(folder.Path)
            .Where(e => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(e) & Others) != 0);
        Assert.Empty(open);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_said()
    {
        using var folder = new TempFolder();
        folder.Write("settings.json", """{ "Database": { "Engine": "PostgreSql", "ConnectionString": "Host=127.0.0.1;Port=1;Database=none;Timeout=3" } }""");
        await Refuses("The database can't be opened", "127.0.0.1:1", "doctor", "--data", folder.Path);
        await Refuses("The database can't be opened", "127.0.0.1:1", "migrate", "--data", folder.Path);
        await Refuses("The database can't be opened", "127.0.0.1:1", "migrate", "--dry-run", "--data", folder.Path);
    }

    private static async Task Refuses(string says, string andNames, params string[] arguments)
    {
        var done = await Cli.Run(arguments);
        var line = done.Errors.Trim();
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.Contains(andNames, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain("   at ", done.Output + line, StringComparison.Ordinal);
        Assert.Equal(1, done.ExitCode);
    }
}
