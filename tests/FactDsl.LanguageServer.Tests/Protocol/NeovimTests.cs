using System.Diagnostics;
using FactDsl.LanguageServer.Tests.Support;

namespace FactDsl.LanguageServer.Tests.Protocol;

/// <summary>A real editor with the real server: Neovim without a screen, told what to do by a script.</summary>
[Trait("Category", "Slow")]
public class NeovimTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    [NeovimFact]
    public async Task Diagnostics_completion_hover_rename_and_formatting_work_in_Neovim()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("facts-nvim");
        try
        {
            string main = Path.Combine(folder.FullName, "main.facts");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "people.facts"), "person XiJinping \"Xi Jinping\"\nperson VladimirPutin\nplace Beijing \"Pékin\"@fr\n");
            await File.WriteAllTextAsync(main, "meeting  of XiJinping,   VladimirPutni on 2022-02-04\n");
            string script = Path.Combine(folder.FullName, "drive.lua"), told = Path.Combine(folder.FullName, "told.txt");
            await File.WriteAllTextAsync(script, Script(folder.FullName, told));
            string output = await RunAsync(folder.FullName, main, script);
            string[] lines = File.Exists(told) ? await File.ReadAllLinesAsync(told) : [];
            Assert.True(
                lines is
                [
                    "diagnostic FACT2101 0:25",
                    "completion Beijing",
                    "hover **XiJinping** — person",
                    "rename meeting  of Xi,   VladimirPutin on 2022-02-04",
                    "renamed in people.facts person Xi \"Xi Jinping\"",
                    "formatted meeting of Xi, VladimirPutin on 2022-02-04",
                    "end",
                ],
                string.Join('\n', lines) + "\n" + output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string folder, string file, string script)
    {
        var start = new ProcessStartInfo(NeovimFactAttribute.Program!, ["--headless", "--clean", "-n", file, "-c", "luafile " + script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["XDG_STATE_HOME"] = folder;
        start.Environment["XDG_CACHE_HOME"] = folder;
        start.Environment["XDG_DATA_HOME"] = folder;
        using Process nvim = Process.Start(start)!;
        Task<string> output = nvim.StandardOutput.ReadToEndAsync(), errors = nvim.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            await nvim.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            nvim.Kill(entireProcessTree: true);
        }
        return await output + await errors;
    }

    private static string Server => Path.Combine(AppContext.BaseDirectory, "facts-language-server.dll");

    private static string Script(string root, string told) => $$"""
        local out = io.open([[{{told}}]], 'w')
        local function tell(text) out:write(text .. '\n') out:flush() end
        local function until_so(what) return vim.wait(60000, what, 20) end
        local ok, problem = pcall(function()
          local id = vim.lsp.start_client({ name = 'facts', cmd = { 'dotnet', [[{{Server}}]] }, root_dir = [[{{root}}]], workspace_folders = { { uri = vim.uri_from_fname([[{{root}}]]), name = 'facts' } } })
          local buffer = vim.api.nvim_get_current_buf()
          vim.bo[buffer].filetype = 'facts'
          vim.lsp.buf_attach_client(buffer, id)
          local function ask(method, params)
            local answers, why = vim.lsp.buf_request_sync(buffer, method, params, 60000)
            if not answers or not answers[id] then error(method .. ': ' .. vim.inspect(why)) end
            return answers[id].result
          end
          local function at(line, character) return { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = line, character = character } } end

          until_so(function() return #vim.tbl_filter(function(d) return d.code == 'FACT2101' end, vim.diagnostic.get(buffer)) > 0 end)
          for _, d in ipairs(vim.diagnostic.get(buffer)) do
            if d.code == 'FACT2101' then tell('diagnostic ' .. d.code .. ' ' .. d.lnum .. ':' .. d.col) end
          end
          vim.api.nvim_buf_set_text(buffer, 0, 25, 0, 38, { 'VladimirPutin' })
          vim.api.nvim_buf_set_lines(buffer, 1, -1, false, { '  in Pék' })
          for _, item in ipairs(ask('textDocument/completion', at(1, 8)).items) do
            if item.label == 'Beijing' then tell('completion ' .. item.label) end
          end
          vim.api.nvim_buf_set_lines(buffer, 1, -1, false, {})
          tell('hover ' .. vim.split(ask('textDocument/hover', at(0, 14)).contents.value, '\n')[1])
          vim.api.nvim_win_set_cursor(0, { 1, 14 })
          local params = at(0, 14)
          params.newName = 'Xi'
          local client = vim.lsp.get_client_by_id(id)
          vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', params), client.offset_encoding)
          tell('rename ' .. vim.api.nvim_buf_get_lines(buffer, 0, 1, false)[1])
          local people = vim.uri_to_bufnr(vim.uri_from_fname([[{{root}}/people.facts]]))
          tell('renamed in people.facts ' .. vim.api.nvim_buf_get_lines(people, 0, 1, false)[1])
          vim.lsp.util.apply_text_edits(ask('textDocument/formatting', { textDocument = vim.lsp.util.make_text_document_params(buffer), options = { tabSize = 2, insertSpaces = true } }), buffer, client.offset_encoding)
          tell('formatted ' .. vim.api.nvim_buf_get_lines(buffer, 0, 1, false)[1])
          vim.lsp.stop_client(id)
        end)
        if not ok then tell('problem ' .. tostring(problem)) end
        tell('end')
        out:close()
        vim.cmd('qall!')
        """;
}
