/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.check.CheckTrouble;
import dev.pacta.check.build.BuildEnvironment;
import dev.pacta.check.git.GitRepository;
import dev.pacta.check.publish.ContractSource;
import dev.pacta.check.publish.Origin;
import dev.pacta.check.publish.Publication;
import dev.pacta.check.publish.Publication.Document;
import dev.pacta.check.publish.Publication.Outcome;
import dev.pacta.check.publish.Publication.Published;
import dev.pacta.check.publish.Publication.Refusal;
import dev.pacta.check.publish.SourceFile;
import dev.pacta.check.run.ChangedContracts;
import dev.pacta.check.server.PactaService;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta publish}: brings versions of contracts to the registry, all or none; the same bytes again change nothing. */
@Command(
        name = "publish",
        description = "Publish versions of contracts, all or none. A published version never changes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta publish contracts/*.odcs.yaml",
            "  pacta publish --changed --base HEAD^ --server https://pacta.example.com     after a merge",
            "",
            "Exit codes: 0 all are published, 1 one is refused and nothing is published,",
            "2 a file is missing or not a usable contract (nothing is sent), 3 no server or not allowed."
        })
public final class PublishCommand extends PactaCommand {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Contracts in the Open Data Contract Standard.")
    private List<Path> files = List.of();

    @Option(names = "--changed", description = "The contracts that the last commit brings over the base.")
    private boolean changed;

    @Option(
            names = "--base",
            paramLabel = "REF",
            description = "With --changed: the base; default what the build was at before the push, else HEAD^.")
    private @Nullable String base;

    @Option(
            names = "--approver",
            paramLabel = "NAME",
            description = "Who agreed to the change; may be given several times.")
    private List<String> approvers = List.of();

    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public PublishCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        if (changed != files.isEmpty()) {
            throw CommandFailure.badCall("publish takes either files or --changed", "See: pacta publish --help");
        }
        try {
            return publish();
        } catch (CheckTrouble trouble) {
            throw Troubles.failure(trouble);
        }
    }

    private ExitCode publish() {
        Optional<GitRepository> repository = repository();
        List<Document> documents = changed ? changedContracts(repository) : namedFiles();
        if (documents.isEmpty()) {
            output().line("no contract changed");
            output().document(document(new Outcome(List.of(), null, List.of())));
            return ExitCode.FINE;
        }
        PactaServer server = options.connect(surroundings());
        BuildEnvironment build = BuildEnvironment.of(surroundings().environment());
        Path folder =
                repository.filter(found -> changed).map(GitRepository::root).orElse(Path.of(""));
        Origin origin = Origin.of(
                build,
                documents.stream()
                        .map(document -> new SourceFile(
                                folder.resolve(document.path()), document.text().getBytes(StandardCharsets.UTF_8)))
                        .toList());
        Outcome outcome = new Publication(new PactaService(URI.create(server.address()), server.token()))
                .publish(documents, ContractSource.of(build, origin, approvers));
        origin.remark().ifPresent(output()::remark);
        tell(outcome);
        output().document(document(outcome));
        return outcome.refused() == null ? ExitCode.FINE : ExitCode.AT_FAULT;
    }

    /** Where git is missing or silent, files can be published all the same; only their commit is not known. */
    private Optional<GitRepository> repository() {
        try {
            return GitRepository.around(Path.of("").toAbsolutePath());
        } catch (CheckTrouble noGit) {
            if (changed) {
                throw noGit;
            }
            return Optional.empty();
        }
    }

    private List<Document> namedFiles() {
        return files.stream()
                .map(ContractFile::read)
                .map(file -> Publication.document(file.file().toString(), file.bytes()))
                .toList();
    }

    private List<Document> changedContracts(Optional<GitRepository> repository) {
        GitRepository found = repository.orElseThrow(
                () -> CommandFailure.badCall("this is not a Git repository", "Name the files to publish."));
        Map<String, byte[]> contracts = ChangedContracts.since(found, base(found));
        return contracts.entrySet().stream()
                .map(entry -> ContractFile.of(Path.of(entry.getKey()), entry.getValue()))
                .map(file -> Publication.document(file.file().toString(), file.bytes()))
                .toList();
    }

    private String base(GitRepository repository) {
        return base != null
                ? base
                : BuildEnvironment.of(surroundings().environment())
                        .commitBefore()
                        .filter(commit -> repository.find(commit).isPresent())
                        .orElse("HEAD^");
    }

    private void tell(Outcome outcome) {
        for (Published one : outcome.published()) {
            String word = one.outcome().equals("published") ? "published" : "unchanged";
            output().line("%s %s %s"
                    .formatted(output().toned(Tone.GOOD, "%-9s".formatted(word)), one.contract(), one.version()));
        }
        if (outcome.refused() != null) {
            output().remark("nothing is published: " + outcome.refused());
            for (Refusal refusal : outcome.refusals()) {
                output().remark("  %s:%d:%d: %s %s"
                        .formatted(
                                refusal.path(), refusal.line(), refusal.column(), refusal.ruleId(), refusal.message()));
            }
            output().remark("  A changed contract needs a new version; pacta check names the one that is due.");
        }
    }

    private static ObjectNode document(Outcome outcome) {
        ObjectNode document = Json.object().put("refused", outcome.refused());
        document.set(
                "contracts",
                Json.array(
                        outcome.published(),
                        one -> Json.object()
                                .put("file", one.path())
                                .put("id", one.contract())
                                .put("version", one.version())
                                .put("result", one.outcome())));
        document.set(
                "refusals",
                Json.array(
                        outcome.refusals(),
                        one -> Json.object()
                                .put("file", one.path())
                                .put("line", one.line())
                                .put("column", one.column())
                                .put("ruleId", one.ruleId())
                                .put("message", one.message())));
        return document;
    }
}
