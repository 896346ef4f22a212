using System.Reflection;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Messaging;

namespace Monolith.SharedKernel.Modules;

/// <summary>What a module says in <see cref="IModule.Register"/>.</summary>
public sealed class ModuleServices(IServiceCollection services, IModule module)
{
    private readonly Assembly _assembly = module.GetType().Assembly;

    /// <summary>Whose services these are.</summary>
    public IModule Module => module;

    /// <summary>For what the short forms don't cover.</summary>
    public IServiceCollection Services => services;

    /// <summary>Handlers, validators, subscribers, jobs, health probes, doctor's checks and proofs of migrations of the module's assembly.</summary>
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
            .AddClasses(c => c.AssignableTo<IHealthProbe>(), publicOnly: false).As<IHealthProbe>().WithScopedLifetime()
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
