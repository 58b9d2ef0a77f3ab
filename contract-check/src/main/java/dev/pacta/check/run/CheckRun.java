/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.git.BaseCommit;
import dev.pacta.check.git.ChangedFile;
import dev.pacta.check.git.GitFile;
import dev.pacta.check.git.GitRepository;
import dev.pacta.check.publish.ContractSource;
import dev.pacta.check.publish.Proposals;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.run.Candidate.ReadFile;
import dev.pacta.check.run.RuleFiles.RuleFile;
import dev.pacta.check.server.PactaService;
import dev.pacta.check.server.ServerCheck;
import dev.pacta.check.server.ServerChecks;
import dev.pacta.check.settings.RepositorySettings;
import dev.pacta.check.settings.SettingsFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a check: finds what changed, judges it, gives one result. Changes nothing. Used by one thread, works with several. */
public final class CheckRun {
    private final CheckRequest request;
    private final Function<@Nullable URI, Optional<PactaService>> server;
    private final Consumer<String> progress;

    /**
     * A run that tells how far it is; what it tells is for people only.
     *
     * @param server gives the service to ask, from the address that the settings name or none; empty when nobody is to be asked
     */
    public CheckRun(
            CheckRequest request, Function<@Nullable URI, Optional<PactaService>> server, Consumer<String> progress) {
        this.request = request;
        this.server = server;
        this.progress = progress;
    }

    /**
     * Makes the check.
     *
     * @throws CheckTrouble when it cannot be made
     */
    public CheckResult run() {
        Optional<GitRepository> found = GitRepository.around(place());
        if (found.isEmpty()) {
            return outsideOfGit();
        }
        GitRepository repository = found.get();
        RepositorySettings settings = SettingsFile.nearest(real(repository), repository.root());
        BaseCommit base = base(repository).orElse(null);
        String since = base == null ? repository.emptyTree() : repository.mergeBase(base.name(), base.commit());
        ContractFiles files = new ContractFiles(repository, settings);
        List<ChangedFile> changed = repository.changes(since, request.moment());
        List<Candidate> candidates = request.files().isEmpty()
                ? files.candidates(changed)
                : new NamedFiles(repository, request).candidates(files.named(changed), files);
        progress.accept("%d contracts to check".formatted(candidates.size()));
        Neighbours neighbours = new Neighbours(repository, settings, files);
        List<Candidate> compared = withEarlier(candidates, neighbours, repository, since);
        Collection<GitFile> present = repository.files(request.moment());
        IdentityRules identity = new IdentityRules(neighbours.withIds(present, ids(compared)));
        String words = base == null ? "nothing, there is no commit yet" : words(base, since);
        return result(
                words,
                settings,
                compared,
                checks -> {
                    SourceRules sources = SourceRules.of(compared, present, neighbours, checks.values());
                    return (candidate, judged) -> sources.judge(candidate, identity.judge(candidate, judged));
                },
                found,
                request.files().isEmpty() ? new RuleFiles(repository, settings).among(changed) : List.of());
    }

    private CheckResult outsideOfGit() {
        if (request.files().isEmpty()) {
            throw CheckTrouble.call(
                    "%s is not in a Git repository".formatted(request.folder()),
                    "Name the contracts to check, or call from inside a repository.");
        }
        RepositorySettings settings = SettingsFile.nearest(place(), place());
        return result(
                null,
                settings,
                NamedFiles.withoutHistory(request),
                checks -> new IdentityRules(Map.of())::judge,
                Optional.empty(),
                List.of());
    }

    private CheckResult result(
            @Nullable String base,
            RepositorySettings settings,
            List<Candidate> candidates,
            Function<Map<String, ServerCheck>, BiFunction<Candidate, FileResult, FileResult>> rules,
            Optional<GitRepository> repository,
            List<RuleFile> ruleFiles) {
        Judge judge = new Judge(settings, request.now());
        PactaService service = server.apply(settings.server()).orElse(null);
        Map<String, ServerCheck> checks = service == null || candidates.isEmpty()
                ? Map.of()
                : new ServerChecks(service, progress).ask(Questions.of(candidates));
        BiFunction<Candidate, FileResult, FileResult> amongOthers = rules.apply(checks);
        Optional<Proposing> proposing = proposing(service, repository);
        List<FileResult> results = candidates.parallelStream()
                .map(candidate -> {
                    FileResult judged =
                            amongOthers.apply(candidate, judge.judge(candidate, checks.get(candidate.path())));
                    return proposing
                            .map(register -> register.propose(candidate, judged))
                            .orElse(judged);
                })
                .toList();
        if (service == null) {
            return new CheckResult(base, null, sorted(results), List.of());
        }
        FlowChecks flows = FlowChecks.ask(service, ruleFiles, candidates);
        return new CheckResult(base, service.address().toString(), sorted(flows.among(results)), flows.remarks());
    }

    private static List<FileResult> sorted(List<FileResult> results) {
        return results.stream().sorted(Comparator.comparing(FileResult::path)).toList();
    }

    private Optional<Proposing> proposing(@Nullable PactaService service, Optional<GitRepository> repository) {
        if (!request.propose()) {
            return Optional.empty();
        }
        if (service == null) {
            throw CheckTrouble.call(
                    "a proposal needs a server to go to",
                    "Name it with --server, in PACTA_SERVER or as server in .pacta.yaml.");
        }
        ContractSource source = ContractSource.of(request.build(), repository, List.of());
        return Optional.of(new Proposing(new Proposals(service, source)));
    }

    /** A file that is named is judged in its own repository, wherever the caller stands. */
    private Path place() {
        if (request.files().isEmpty()) {
            return request.folder();
        }
        Path parent =
                request.folder().resolve(request.files().get(0)).normalize().getParent();
        return parent != null && Files.isDirectory(parent) ? parent : request.folder();
    }

    private Path real(GitRepository repository) {
        Path folder = place();
        return folder.startsWith(repository.root()) ? folder : repository.root();
    }

    private Optional<BaseCommit> base(GitRepository repository) {
        if (request.base() != null) {
            return Optional.of(BaseCommit.named(repository, request.base()));
        }
        Optional<String> target = request.build().targetBranch();
        return target.isPresent()
                ? Optional.of(BaseCommit.target(repository, target.get()))
                : BaseCommit.usual(repository);
    }

    private static String words(BaseCommit base, String since) {
        return "%s (%s)".formatted(base.name(), since.substring(0, Math.min(12, since.length())));
    }

    /** A version that came as a file of its own is compared with the version before it, wherever that lies. */
    private static List<Candidate> withEarlier(
            List<Candidate> candidates, Neighbours neighbours, GitRepository repository, String since) {
        List<Candidate> added = candidates.stream()
                .filter(candidate -> candidate.change() == FileChange.ADDED)
                .toList();
        Set<String> ids = ids(added);
        if (ids.isEmpty()) {
            return candidates;
        }
        Map<String, List<ReadFile>> then = neighbours.withIds(repository.filesOf(since), ids);
        List<Candidate> all = new ArrayList<>();
        for (Candidate candidate : candidates) {
            all.add(candidate.change() == FileChange.ADDED ? compared(candidate, then) : candidate);
        }
        return all;
    }

    private static Candidate compared(Candidate added, Map<String, List<ReadFile>> then) {
        return added.contractAfter()
                .flatMap(after -> then.getOrDefault(after.id().value(), List.of()).stream()
                        .filter(file -> file.contract().orElseThrow().version().compareTo(after.version()) < 0)
                        .max(Comparator.comparing(
                                file -> file.contract().orElseThrow().version())))
                .map(added::comparedWith)
                .orElse(added);
    }

    private static Set<String> ids(List<Candidate> candidates) {
        return candidates.stream().flatMap(candidate -> candidate.id().stream()).collect(Collectors.toSet());
    }
}
