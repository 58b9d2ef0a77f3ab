/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import dev.pacta.contract.Contract;
import dev.pacta.contract.naming.SourceNames;
import dev.pacta.service.registry.PublishedContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the published contracts that are made of what a pull request takes away. Keeps nothing. Thread-safe. */
@ApplicationScoped
class GoneSources {
    private final PublishedContracts published;
    private final DeclaredSources declared;

    GoneSources(PublishedContracts published, DeclaredSources declared) {
        this.published = published;
        this.declared = declared;
    }

    /**
     * What a file does to its contract.
     *
     * @param id of the contract; null when nobody knows it, and then nothing is found
     * @param before as the pull request found it; null for the newest published version
     * @param after null when the contract is deleted
     */
    record Step(
            @Nullable String id,
            @Nullable Contract before,
            @Nullable Contract after) {}

    /**
     * By step, who is made of what goes. Contracts that the pull request touches itself are not told: they count as they will be.
     * Nor is a name that a contract still has that is not touched, or will have it.
     */
    @Transactional
    public List<List<SourceView>> of(List<Step> steps) {
        Set<String> touched =
                steps.stream().map(Step::id).filter(id -> id != null).collect(Collectors.toSet());
        Map<String, Contract> newest = published.newestOf(touched);
        List<Set<String>> gone = steps.stream().map(step -> gone(step, newest)).toList();
        Set<String> names = gone.stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<SourceView> found = names.isEmpty()
                ? List.of()
                : declared.naming(names).stream()
                        .filter(source -> !touched.contains(source.contract()))
                        .toList();
        Set<String> kept = found.isEmpty() ? Set.of() : kept(steps, touched, names);
        return gone.stream()
                .map(each -> found.stream()
                        .filter(source -> each.contains(source.source()) && !kept.contains(source.source()))
                        .toList())
                .toList();
    }

    private static Set<String> gone(Step step, Map<String, Contract> newest) {
        Contract before = step.before() != null || step.id() == null ? step.before() : newest.get(step.id());
        Set<String> gone =
                new HashSet<>(SourceNames.of(Optional.ofNullable(before)).keySet());
        gone.removeAll(SourceNames.of(Optional.ofNullable(step.after())).keySet());
        return gone;
    }

    private Set<String> kept(List<Step> steps, Set<String> touched, Set<String> names) {
        List<Contract> present = new ArrayList<>(published.newestOfAll());
        present.removeIf(contract -> touched.contains(contract.id().value()));
        steps.stream()
                .map(Step::after)
                .flatMap(after -> Optional.ofNullable(after).stream())
                .forEach(present::add);
        return present.stream()
                .flatMap(contract -> SourceNames.of(Optional.of(contract)).keySet().stream())
                .filter(names::contains)
                .collect(Collectors.toSet());
    }
}
