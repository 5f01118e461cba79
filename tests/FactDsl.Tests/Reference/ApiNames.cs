using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;

namespace FactDsl.Tests.Reference;

/// <summary>What types and members are called: by people, by files, and by the documentation that the compiler writes.</summary>
internal static class ApiNames
{
    /// <summary>A type as C# writes it, without its namespace.</summary>
    public static string Of(Type type)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";
        string name = Keyword(type) ?? type.Name;
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        if (tick >= 0)
        {
            int count = int.Parse(name.AsSpan(tick + 1), CultureInfo.InvariantCulture);
            name = $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().TakeLast(count).Select(Of))}>";
        }
        return type.IsNested && !type.IsGenericParameter ? Outer(type) + "." + name : name;
    }

    /// <summary>The page of a type, without <c>.md</c>.</summary>
    public static string PageOf(Type type)
    {
        string name = type.Name.Split('`')[0];
        return type.IsNested ? PageOf(type.DeclaringType!) + "." + name : name;
    }

    /// <summary>The id by which the compiler's documentation knows a type or member.</summary>
    public static string IdOf(MemberInfo member) => member switch
    {
        Type type => "T:" + IdOf(type),
        FieldInfo => $"F:{IdOf(member.DeclaringType!)}.{member.Name}",
        PropertyInfo property => $"P:{IdOf(member.DeclaringType!)}.{member.Name}{Parameters(property.GetIndexParameters())}",
        MethodBase method => $"M:{IdOf(member.DeclaringType!)}.{MethodName(method)}{Parameters(method.GetParameters())}{Result(method)}",
        _ => throw new ArgumentException("There is no id for " + member, nameof(member)),
    };

    private static string MethodName(MethodBase method)
        => method.Name.Replace('.', '#') + (method.IsGenericMethod ? "``" + method.GetGenericArguments().Length.ToString(CultureInfo.InvariantCulture) : "");

    private static string Result(MethodBase method) => method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? "~" + IdOf(conversion.ReturnType) : "";

    private static string Parameters(ParameterInfo[] parameters)
        => parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(static p => IdOf(p.ParameterType)))})";

    private static string IdOf(Type type)
    {
        if (type.IsByRef)
            return IdOf(type.GetElementType()!) + "@";
        if (type.IsArray)
            return IdOf(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);
        if (type is { IsGenericType: true, IsGenericTypeDefinition: false })
        {
            var text = new StringBuilder();
            text.Append(type.Namespace).Append('.');
            Type[] arguments = type.GetGenericArguments();
            int used = 0;
            foreach (Type part in Chain(type))
            {
                string[] name = part.Name.Split('`');
                text.Append(used > 0 || text[^1] != '.' ? "." : "").Append(name[0]);
                int count = name.Length > 1 ? int.Parse(name[1], CultureInfo.InvariantCulture) : 0;
                if (count > 0)
                    text.Append('{').AppendJoin(',', arguments.Skip(used).Take(count).Select(IdOf)).Append('}');
                used += count;
            }
            return text.ToString();
        }
        return type.FullName!.Replace('+', '.');
    }

    private static System.Collections.Generic.IEnumerable<Type> Chain(Type type)
        => type.DeclaringType is { } outer ? Chain(outer).Append(type) : [type];

    private static string Outer(Type type)
    {
        Type outer = type.DeclaringType!;
        int count = outer.GetGenericArguments().Length;
        return Of(outer.IsGenericTypeDefinition && count > 0 ? outer.MakeGenericType([.. type.GetGenericArguments().Take(count)]) : outer);
    }

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.Char => "char",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.UInt32 => "uint",
        TypeCode.Decimal => "decimal",
        TypeCode.Double => "double",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : type == typeof(void) ? "void" : null,
    };
}
