using Monolith.Testing;

namespace Monolith.Architecture.Tests.Build;

/// <summary>References tried against the real rule, all in one run of MSBuild. Nothing is built: the rule only reads names.</summary>
public sealed class BoundaryCases : IDisposable
{
    public const string Kernel = "src/SharedKernel/Monolith.SharedKernel";
    public const string Data = "src/SharedKernel/Monolith.Data";
    public const string Http = "src/SharedKernel/Monolith.Http";
    public const string Ui = "src/SharedKernel/Monolith.Ui";
    public const string Pos = "src/Modules/Pos/Monolith.Pos";
    public const string PosContracts = "src/Modules/Pos/Monolith.Pos.Contracts";
    public const string Stock = "src/Modules/Inventory/Monolith.Inventory";
    public const string StockContracts = "src/Modules/Inventory/Monolith.Inventory.Contracts";
    public const string Host = "src/Host/Monolith.Host";
    public const string Administration = "src/Host/Monolith.Administration";
    public const string AdministrationContracts = "src/Host/Monolith.Administration.Contracts";
    public const string Import = "src/Host/Monolith.Import";
    public const string ImportContracts = "src/Host/Monolith.Import.Contracts";
    public const string Backup = "src/Host/Monolith.Backup";
    public const string Demo = "src/Host/Monolith.Demo";
    public const string Sdk = "src/Drivers/Monolith.Drivers.Sdk";
    public const string Hosting = "src/Drivers/Monolith.Drivers.Hosting";
    public const string Simulators = "src/Drivers/Monolith.Drivers.Simulators";
    public const string Conformance = "src/Drivers/Monolith.Drivers.Testing";
    public const string Driver = "src/Drivers/Monolith.Drivers.EscPos";
    public const string OtherDriver = "src/Drivers/Monolith.Drivers.Zebra";
    public const string Devices = "src/Drivers/Monolith.Devices";
    public const string DevicesContracts = "src/Drivers/Monolith.Devices.Contracts";
    public const string TestProject = "tests/Monolith.Pos.Tests";
    public const string Nowhere = "src/Extras/Monolith.Extras";
    public const string Misnamed = "src/Modules/Pos/Monolith.Inventory";
    public const string BuiltOnly = """ ReferenceOutputAssembly="false" """;

    public static readonly TheoryData<string, string, string> Allowed = new()
    {
        { PosContracts, Kernel, "" },
        { Pos, Kernel, "" },
        { Pos, Ui, "" },
        { Pos, PosContracts, "" },
        { Pos, StockContracts, "" },
        { Pos, DevicesContracts, "" },
        { Data, Kernel, "" },
        { Http, Kernel, "" },
        { Ui, Kernel, "" },
        { Pos, Data, "" },
        { Pos, Http, "" },
        { Devices, Data, "" },
        { Host, Data, "" },
        { Host, Http, "" },
        { Host, Pos, "" },
        { Host, Devices, "" },
        { Host, Hosting, "" },
        { Host, Driver, BuiltOnly },
        { Host, Administration, "" },
        { Host, AdministrationContracts, "" },
        { Host, Import, "" },
        { Host, ImportContracts, "" },
        { Host, Backup, "" },
        { Administration, Backup, "" },
        { Backup, Kernel, "" },
        { Backup, Data, "" },
        { Host, Demo, "" },
        { Administration, Kernel, "" },
        { Administration, Data, "" },
        { Administration, Http, "" },
        { Administration, Ui, "" },
        { Administration, AdministrationContracts, "" },
        { Administration, PosContracts, "" },
        { AdministrationContracts, Kernel, "" },
        { Import, Kernel, "" },
        { Import, Data, "" },
        { Import, AdministrationContracts, "" },
        { Import, StockContracts, "" },
        { Import, ImportContracts, "" },
        { Import, Http, "" },
        { Import, Ui, "" },
        { ImportContracts, Kernel, "" },
        { Demo, Kernel, "" },
        { Demo, Data, "" },
        { Demo, AdministrationContracts, "" },
        { Demo, DevicesContracts, "" },
        { Devices, Kernel, "" },
        { Devices, Ui, "" },
        { Devices, Sdk, "" },
        { Devices, Hosting, "" },
        { Devices, Simulators, "" },
        { Devices, DevicesContracts, "" },
        { Devices, PosContracts, "" },
        { DevicesContracts, Kernel, "" },
        { Driver, Sdk, "" },
        { Conformance, Sdk, "" },
        { Conformance, Hosting, "" },
        { Conformance, Simulators, "" },
        { Hosting, Sdk, "" },
        { TestProject, Driver, "" },
        { TestProject, Conformance, "" },
        { TestProject, Pos, "" },
    };

    public static readonly TheoryData<string, string, string> Illegal = new()
    {
        { Pos, Stock, "" },
        { PosContracts, StockContracts, "" },
        { PosContracts, Data, "" },
        { PosContracts, Http, "" },
        { Kernel, Data, "" },
        { Data, Http, "" },
        { Http, Data, "" },
        { PosContracts, Ui, "" },
        { PosContracts, Pos, "" },
        { Pos, Driver, "" },
        { Pos, Driver, BuiltOnly },
        { Pos, Stock, BuiltOnly },
        { Pos, Sdk, "" },
        { Pos, Devices, "" },
        { Pos, Host, "" },
        { Kernel, Ui, "" },
        { Kernel, Pos, "" },
        { Ui, PosContracts, "" },
        { Host, Driver, "" },
        { Host, Sdk, "" },
        { Administration, Pos, "" },
        { Administration, Devices, "" },
        { Administration, Import, "" },
        { Administration, Host, "" },
        { AdministrationContracts, Data, "" },
        { AdministrationContracts, PosContracts, "" },
        { Import, Administration, "" },
        { Import, Backup, "" },
        { Backup, Administration, "" },
        { Backup, Http, "" },
        { Import, Pos, "" },
        { Import, Demo, "" },
        { ImportContracts, Data, "" },
        { Demo, Administration, "" },
        { Demo, Import, "" },
        { Demo, Stock, "" },
        { Demo, Ui, "" },
        { Pos, Administration, "" },
        { Pos, AdministrationContracts, "" },
        { Pos, Import, "" },
        { Pos, ImportContracts, "" },
        { Devices, Administration, "" },
        { Devices, Pos, "" },
        { Devices, StockContracts, "" },
        { Devices, Driver, "" },
        { Driver, Kernel, "" },
        { Driver, Hosting, "" },
        { Driver, OtherDriver, "" },
        { Driver, DevicesContracts, "" },
        { Sdk, Kernel, "" },
        { Hosting, Kernel, "" },
        { Simulators, Sdk, "" },
        { Simulators, Hosting, "" },
        { Simulators, Conformance, "" },
        { Conformance, Kernel, "" },
        { Conformance, Driver, "" },
        { Devices, Conformance, "" },
        { Host, Conformance, "" },
        { Host, Simulators, "" },
        { Driver, Conformance, "" },
        { Driver, Simulators, "" },
        { Hosting, Simulators, "" },
        { Pos, TestProject, "" },
        { Pos, Misnamed, "" },
        { Pos, Nowhere, "" },
    };

    public static readonly TheoryData<string, string, string> Homeless = new()
    {
        { Nowhere, Kernel, "" },
        { Misnamed, Kernel, "" },
    };

    private readonly TempFolder _folder = new();
    private readonly Lazy<string> _output;
    private readonly List<Case> _cases =
        Allowed.Concat(Illegal).Concat(Homeless).Select(row => new Case((string)row[0], (string)row[1], (string)row[2])).ToList();

    public BoundaryCases() => _output = new(RunAll);

    /// <summary>The codes that the rule gives for this reference.</summary>
    public IReadOnlyList<string> CodesFor(string from, string to, string metadata)
    {
        var project = _cases.Single(c => c == new Case(from, to, metadata)).File(_cases);
        return _output.Value.Split('\n')
            .Where(line => line.Contains(project, StringComparison.Ordinal) && line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Split(": error ")[1].Split(':')[0])
            .Distinct().ToList();
    }

    public void Dispose() => _folder.Dispose();

    private string RunAll()
    {
        foreach (var each in _cases)
            _folder.Write(each.File(_cases), $"""
                <Project>
                  <PropertyGroup>
                    <MonolithRoot>{_folder.Path}/{each.Root(_cases)}/</MonolithRoot>
                    <DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="$(MonolithRoot){each.To}/{Path.GetFileName(each.To)}.csproj"{each.Metadata} />
                  </ItemGroup>
                  <Import Project="{Repo.Path("eng/Boundaries.targets")}" />
                </Project>
                """);
        var all = string.Join(';', _cases.Select(c => c.File(_cases)));
        var traversal = _folder.Write("all.proj", $"""
            <Project>
              <ItemGroup><Each Include="{all}" /></ItemGroup>
              <Target Name="Try"><MSBuild Projects="%(Each.FullPath)" Targets="MonolithBoundaries" ContinueOnError="true" /></Target>
            </Project>
            """);
        return DotNet.Run(_folder.Path, "msbuild", traversal, "-t:Try", "-nologo", "-v:q").Output;
    }

    private sealed record Case(string From, string To, string Metadata)
    {
        public string Root(List<Case> all) => $"case{all.IndexOf(this)}";

        public string File(List<Case> all) => $"{Root(all)}/{From}/{Path.GetFileName(From)}.csproj";
    }
}
