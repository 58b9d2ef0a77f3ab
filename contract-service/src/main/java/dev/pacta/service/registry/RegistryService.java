/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.odcs.ContractJson;
import dev.pacta.lineage.query.ContractChecks;
import dev.pacta.lineage.store.Check;
import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.MessageView;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what was published. */
@ApplicationScoped
class RegistryService {
    private static final TypeReference<List<MessageView>> MESSAGES = new TypeReference<>() {};

    private final ContractRepository contracts;
    private final ContractVersionRepository versions;
    private final ContractSearch search;
    private final ContractChecks checks;
    private final PublishedContracts published;
    private final Json json;

    RegistryService(
            ContractRepository contracts,
            ContractVersionRepository versions,
            ContractSearch search,
            ContractChecks checks,
            PublishedContracts published,
            Json json) {
        this.contracts = contracts;
        this.versions = versions;
        this.search = search;
        this.checks = checks;
        this.published = published;
        this.json = json;
    }

    @Transactional
    ContractPage list(ContractQuery query, ContractQuery.Order order, Window window) {
        List<ContractEntity> rows = search.rows(query, order, window);
        Map<String, Check> last = checks.latest(rows.stream().map(row -> row.id).toList());
        List<SummaryView> items =
                rows.stream().map(row -> SummaryView.of(row, last.get(row.id))).toList();
        return new ContractPage(items, search.count(query), window.limit(), window.offset(), search.facets(query));
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
        List<VersionView> all = versions.ofContract(id).stream()
                .sorted(Comparator.<ContractVersionEntity, VersionNumber>comparing(
                                version -> new VersionNumber(version.version))
                        .reversed())
                .map(version -> view(version, json))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(Page.cut(all, window));
    }

    @Transactional
    Optional<byte[]> bytes(String id, String version) {
        return versions.find(id, version).map(found -> found.bytes.clone());
    }

    @Transactional
    Optional<byte[]> parsed(String id, String version) {
        return versions.find(id, version)
                .map(found ->
                        ContractJson.write(PublishedContracts.document(found)).getBytes(StandardCharsets.UTF_8));
    }

    static VersionView view(ContractVersionEntity version, Json json) {
        return new VersionView(
                version.contractId,
                version.version,
                version.digest,
                version.publishedAt,
                version.publishedBy,
                version.bytes.length,
                json.read(version.warnings, MESSAGES),
                version.source().isKnown() ? version.source() : null);
    }
}
