namespace FactDsl.LanguageServer.Tests.Support;

/// <summary>A finding as somebody is told it, whoever tells: lines and characters from 0, severities as in the protocol.</summary>
internal sealed record ToldFinding(string File, int Line, int Character, int EndLine, int EndCharacter, int Severity, string Id, string Message);
