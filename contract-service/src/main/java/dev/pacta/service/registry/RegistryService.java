/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.VersionNumber;
import dev.pacta.lineage.query.ContractChecks;
import dev.pacta.lineage.store.Check;
import dev.pacta.service.search.ContractQuery;
import dev.pacta.service.search.Found;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds what was published. */
@ApplicationScoped
class RegistryService {
    private final ContractRepository contracts;
    private final VersionRows versions;
    private final ContractSearch search;
    private final ContractChecks checks;
    private final PublishedContracts published;

    RegistryService(
            ContractRepository contracts,
            VersionRows versions,
            ContractSearch search,
            ContractChecks checks,
            PublishedContracts published) {
        this.contracts = contracts;
        this.versions = versions;
        this.search = search;
        this.checks = checks;
        this.published = published;
    }

    @Transactional
    ContractPage list(ContractQuery query, ContractQuery.Order order, Window window) {
        Found found = search.find(query, order, window);
        List<SummaryView> rows = search.summaries(found.ids());
        Map<String, Check> last =
                checks.latest(rows.stream().map(SummaryView::id).toList());
        List<SummaryView> items =
                rows.stream().map(row -> row.with(last.get(row.id()))).toList();
        return new ContractPage(items, found.total(), window.limit(), window.offset(), found.facets());
    }

    @Transactional
    Optional<DetailView> detail(String id) {
        ContractEntity entity = contracts.findById(id);
        if (entity == null) {
            return Optional.empty();
        }
        SummaryView summary = SummaryView.of(entity, checks.latest(List.of(id)).get(id));
        return published.version(id, entity.latestVersion).map(contract -> DetailView.of(summary, contract));
    }

    /** The versions of a contract, the newest first; empty when there is no such contract. */
    @Transactional
    Optional<Page<VersionView>> versions(String id, Window window) {
        List<VersionKey> all = versions.ofContract(id).stream()
                .sorted(Comparator.comparing(VersionNumber::new).reversed())
                .map(version -> new VersionKey(id, version))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Page<VersionKey> keys = Page.cut(all, window);
        Map<VersionKey, VersionView> views = versions.views(keys.items());
        return Optional.of(keys.map(key -> Objects.requireNonNull(views.get(key))));
    }

    /** What a version says of itself; empty when there is no such version. */
    @Transactional
    Optional<VersionView> version(VersionKey key) {
        return Optional.ofNullable(versions.views(List.of(key)).get(key));
    }
}
