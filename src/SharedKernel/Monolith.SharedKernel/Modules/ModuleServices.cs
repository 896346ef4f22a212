using System.Reflection;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel.Data;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Messaging;

namespace Monolith.SharedKernel.Modules;

/// <summary>What a module says in <see cref="IModule.Register"/>.</summary>
public sealed class ModuleServices(IServiceCollection services, IModule module)
{
    private readonly Assembly _assembly = module.GetType().Assembly;

    /// <summary>For what the short forms don't cover.</summary>
    public IServiceCollection Services => services;

    public ModuleServices AddContext<TContext>()
        where TContext : ModuleDbContext
    {
        // Pooled: making a context's own services anew cost every ticket a fifteenth of its processor time.
        services.AddPooledDbContextFactory<TContext>((sp, options) =>
        {
            sp.GetRequiredService<IEngine>().Configure(options, module.TablePrefix);
            StrictQueries.Apply(options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        });
        services.AddScoped(sp =>
        {
            var db = sp.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            db.Serve(sp.GetRequiredService<ContextServices>());
            return db;
        });
        services.AddSingleton(new ModuleContext(module.Name, module.TablePrefix, typeof(TContext)));
        return this;
    }

    /// <summary>Handlers, validators, subscribers, jobs and doctor's checks of the module's assembly.</summary>
    public ModuleServices AddHandlersFromThisAssembly()
    {
        services.Scan(scan => scan.FromAssemblies(_assembly)
            .AddClasses(c => c.AssignableTo(typeof(IHandler<,>)).Where(NotADecorator), publicOnly: false)
            .AsImplementedInterfaces(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandler<,>))
            .WithScopedLifetime()
            .AddClasses(c => c.AssignableTo(typeof(IValidator<>)), publicOnly: false)
            .AsImplementedInterfaces(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>))
            .WithSingletonLifetime()
            .AddClasses(c => c.AssignableTo<ISubscriber>(), publicOnly: false).AsSelf().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IJob>(), publicOnly: false).AsSelf().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IDoctorCheck>(), publicOnly: false).As<IDoctorCheck>().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IMigrationProof>(), publicOnly: false).As<IMigrationProof>().WithScopedLifetime());
        return this;
    }

    /// <summary>Gives other modules an answer that the module's Contracts promise. Scoped.</summary>
    public ModuleServices Provide<TContract, TImplementation>()
        where TContract : class
        where TImplementation : class, TContract
    {
        services.AddScoped<TContract, TImplementation>();
        return this;
    }

    private static bool NotADecorator(Type type) => !type.IsGenericTypeDefinition;
}

/// <summary>Which context belongs to which module.</summary>
public sealed record ModuleContext(string Module, string TablePrefix, Type ContextType);
