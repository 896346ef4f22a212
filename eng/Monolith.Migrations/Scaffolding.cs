using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Migrations;

/// <summary>
/// EF Core's own design-time services, called in one process. The command line tool would need a start for each context and engine,
/// and a start-up project that knows them all.
/// </summary>
internal static class Scaffolding
{
    public static void Add(Target target, string id)
    {
        using var context = target.CreateContext();
        using var services = ServicesFor(context, new OneId(id));
        var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
        var made = scaffolder.ScaffoldMigration(NameOf(id), "", target.Namespace, "C#");
        Directory.CreateDirectory(target.Folder);
        Write(target, $"{made.MigrationId}{made.FileExtension}", made.MigrationCode);
        Write(target, $"{made.MigrationId}.Designer{made.FileExtension}", made.MetadataCode);
        Write(target, $"{made.SnapshotName}{made.FileExtension}", made.SnapshotCode);
    }

    /// <summary>Deletes the migration's files and puts the snapshot back to the one before it.</summary>
    public static void Remove(Target target, string id)
    {
        using var context = target.CreateContext();
        using var services = ServicesFor(context, new OneId(id));
        var migrations = services.GetRequiredService<IMigrationsAssembly>();
        var before = migrations.Migrations.LastOrDefault(m => string.CompareOrdinal(m.Key, id) < 0).Value;
        if (before is not null)
        {
            var migration = migrations.CreateMigration(before, services.GetRequiredService<IDatabaseProvider>().Name);
            var code = services.GetRequiredService<IMigrationsCodeGenerator>()
                .GenerateSnapshot(target.Namespace, target.Context, target.SnapshotName, Finished(services, migration.TargetModel));
            Write(target, $"{target.SnapshotName}.cs", code);
        }
        else
        {
            File.Delete(Path.Combine(target.Folder, $"{target.SnapshotName}.cs"));
        }

        File.Delete(Path.Combine(target.Folder, $"{id}.cs"));
        File.Delete(Path.Combine(target.Folder, $"{id}.Designer.cs"));
    }

    private static ServiceProvider ServicesFor(DbContext context, IMigrationsIdGenerator ids)
    {
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices();
        services.AddDbContextDesignTimeServices(context);
        ProviderServices(context).ConfigureDesignTimeServices(services); // adds what isn't there yet, so it comes second
        services.AddSingleton(ids);
        return services.BuildServiceProvider();
    }

    // Each provider's assembly names the class that adds what the generated code for it needs.
    private static IDesignTimeServices ProviderServices(DbContext context)
    {
        var provider = Assembly.Load(new AssemblyName(context.GetService<IDatabaseProvider>().Name));
        var typeName = provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName;
        return (IDesignTimeServices)Activator.CreateInstance(provider.GetType(typeName, throwOnError: true)!)!;
    }

#pragma warning disable EF1001 // The scaffolder uses the same step; there is no public one.
    private static IModel Finished(ServiceProvider services, IModel model) =>
        services.GetRequiredService<ISnapshotModelProcessor>().Process(model)!;
#pragma warning restore EF1001

    private static void Write(Target target, string file, string code) =>
        File.WriteAllText(Path.Combine(target.Folder, file), code.ReplaceLineEndings("\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static string NameOf(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];

    private sealed class OneId(string id) : IMigrationsIdGenerator
    {
        public string GenerateId(string name) => id;

        public string GetName(string id) => NameOf(id);

        public bool IsValidId(string value) => value.Length > 15 && value[14] == '_' && value[..14].All(char.IsAsciiDigit);
    }
}
