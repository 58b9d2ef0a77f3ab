/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.Moment;
import dev.pacta.check.report.JsonReport;
import dev.pacta.check.report.MarkdownComment;
import dev.pacta.check.report.Report;
import dev.pacta.check.report.ReportFormat;
import dev.pacta.check.report.SarifReport;
import dev.pacta.check.report.TextReport;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.run.CheckRequest;
import dev.pacta.check.run.CheckRun;
import dev.pacta.check.server.PactaService;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta check}: what a branch does to contracts, whom it breaks, which version number is due. */
@Command(
        name = "check",
        description =
                "Say what a branch does to contracts: what is wrong, what changed, whom it breaks, which version is due.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta check                                       what this branch changes, against the main branch",
            "  pacta check --base origin/main --server https://pacta.example.com",
            "  pacta check --staged                              before a commit",
            "  pacta check --propose                             ask those who read what changes; prints the link",
            "  pacta check --format github --output sarif=pacta.sarif --output junit=pacta.xml",
            "",
            "With a server the published versions, the rules of governance and the readers are asked for; rules about",
            "where data may flow that changed are tried, and those in force are judged with the labels that changed.",
            "Exit codes: 0 fine, 1 something is at fault, 2 the call is wrong, 3 no git, no server or not allowed."
        })
public final class CheckCommand extends PactaCommand {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Only these contracts; default: those that changed.")
    private List<Path> files = List.of();

    @Option(
            names = "--base",
            paramLabel = "REF",
            description =
                    "What the branch was made from; default: the target branch of the build, else the main branch.")
    private @Nullable String base;

    @Option(names = "--staged", description = "Check what the next commit would hold.")
    private boolean staged;

    @Option(
            names = "--propose",
            description =
                    "Register what the last commit changes with the server, where the owners of those who are reached answer.")
    private boolean propose;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Of standard output: text, json, junit, sarif, github, gitlab, gitlab_links or markdown.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FORMAT=FILE",
            description = "Write another report into a file; may be given several times.")
    private Map<ReportFormat, Path> outputs = Map.of();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "error",
            description = "From where on the exit code is 1: error (default), warning or never.")
    private CheckResult.FailOn failOn = CheckResult.FailOn.ERROR;

    @Option(
            names = "--comment",
            paramLabel = "HOST",
            description =
                    "Write one comment on the pull request that is built, or renew it: github (token in GITHUB_TOKEN) or gitlab (in PACTA_GITLAB_TOKEN).")
    private PullRequestComment.@Nullable Host comment;

    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public CheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        try {
            CheckResult result = new CheckRun(request(), this::service, this::progress).run();
            output().raw(report(output().wantsJson() ? ReportFormat.JSON : format, result)
                    .write(result));
            outputs.forEach((form, file) -> write(file, report(form, result).write(result)));
            if (comment != null) {
                PullRequestComment.write(comment, surroundings(), new MarkdownComment(proposals(result)).write(result));
            }
            return result.passes(failOn) ? ExitCode.FINE : ExitCode.AT_FAULT;
        } catch (CheckTrouble trouble) {
            throw Troubles.failure(trouble);
        }
    }

    private CheckRequest request() {
        if (staged && propose) {
            throw CommandFailure.badCall(
                    "--propose is for what is committed, --staged for what is not yet", "Commit, then propose.");
        }
        return new CheckRequest(
                Path.of(""),
                files,
                base,
                BuildEnvironment.of(surroundings().environment()),
                staged ? Moment.STAGED : propose ? Moment.HEAD : Moment.WORKING_TREE,
                propose,
                Instant.now());
    }

    /** The server that the call or the environment names, else the one of the repository's settings. */
    private Optional<PactaService> service(@Nullable URI ofSettings) {
        if (!options.named(surroundings()) && ofSettings == null) {
            return Optional.empty();
        }
        PactaServer server = options.connect(surroundings(), ofSettings);
        return Optional.of(new PactaService(URI.create(server.address()), server.token()));
    }

    private void progress(String said) {
        if (surroundings().terminal()) {
            output().remark(said);
        }
    }

    private Report report(ReportFormat form, CheckResult result) {
        return switch (form) {
            case TEXT -> new TextReport(surroundings().terminal());
            case JSON -> new JsonReport();
            case MARKDOWN -> new MarkdownComment(proposals(result));
            case SARIF ->
                new SarifReport(BuildEnvironment.of(surroundings().environment())
                        .documentation()
                        .orElse(null));
            case JUNIT, GITHUB, GITLAB, GITLAB_LINKS -> form.report();
        };
    }

    private static @Nullable String proposals(CheckResult result) {
        return result.server() == null ? null : result.server() + "/proposals";
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw CommandFailure.surroundings(
                    "%s cannot be written".formatted(file), "Check the folder, the permissions and the free space.");
        }
    }
}
