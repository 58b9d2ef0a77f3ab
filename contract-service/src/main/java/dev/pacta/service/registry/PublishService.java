/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractId;
import dev.pacta.contract.VersionNumber;
import dev.pacta.service.shared.Digest;
import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.MessageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Publishes contract versions. A version that is published never changes. */
@ApplicationScoped
class PublishService {
    private final ContractRepository contracts;
    private final ContractVersionRepository versions;
    private final Json json;
    private final Clock clock;

    PublishService(ContractRepository contracts, ContractVersionRepository versions, Json json, Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    PublishOutcome publish(ContractId id, VersionNumber version, byte[] bytes, String publisher) {
        contracts.lock(id.value());
        Optional<ContractVersionEntity> published = versions.find(id.value(), version.value());
        if (published.isPresent()) {
            return published.get().digest.equals(Digest.of(bytes))
                    ? new PublishOutcome.AlreadyThere(RegistryService.view(published.get(), json))
                    : new PublishOutcome.Immutable(published.get().digest);
        }
        ContractReading reading = ContractReading.of(bytes, "body");
        if (reading.hasErrors()) {
            return new PublishOutcome.Invalid(reading.messages());
        }
        Contract contract = reading.contract().orElseThrow();
        if (!contract.id().equals(id) || !contract.version().equals(version)) {
            return new PublishOutcome.Mismatch("The document is version %s of contract %s, the address says %s of %s."
                    .formatted(contract.version().value(), contract.id().value(), version.value(), id.value()));
        }
        return new PublishOutcome.Published(
                RegistryService.view(keep(contract, bytes, reading.messages(), publisher), json));
    }

    private ContractVersionEntity keep(Contract contract, byte[] bytes, List<MessageView> warnings, String publisher) {
        Instant now = clock.instant();
        ContractEntity entity = contracts.findById(contract.id().value());
        boolean isNew = entity == null;
        if (entity == null) {
            entity = ContractMapper.newEntity(contract.id(), contract.version());
        }
        if (contract.version().compareTo(new VersionNumber(entity.latestVersion)) >= 0) {
            ContractMapper.describe(contract, entity);
        }
        entity.versions++;
        entity.publishedAt = now;
        if (isNew) {
            contracts.persist(entity);
        }
        ContractVersionEntity version = ContractMapper.version(contract, bytes, json.write(warnings));
        version.publishedAt = now;
        version.publishedBy = publisher;
        versions.persistAndFlush(version);
        return version;
    }
}
