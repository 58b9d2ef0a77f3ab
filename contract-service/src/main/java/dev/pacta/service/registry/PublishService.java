/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.evidence.EvidenceKind;
import dev.pacta.service.evidence.EvidenceLog;
import dev.pacta.service.evidence.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Publishes contract versions, all of a publication or none. A version that is published never changes. The number of statements does
 * not grow with the number of documents. Safe for many threads.
 */
@ApplicationScoped
public class PublishService {
    private final ContractLocks locks;
    private final VersionRows versions;
    private final ContractRows contracts;
    private final EvidenceLog evidence;
    private final Event<VersionsPublished> published;
    private final Clock clock;

    PublishService(
            ContractLocks locks,
            VersionRows versions,
            ContractRows contracts,
            EvidenceLog evidence,
            Event<VersionsPublished> published,
            Clock clock) {
        this.locks = locks;
        this.versions = versions;
        this.contracts = contracts;
        this.evidence = evidence;
        this.published = published;
        this.clock = clock;
    }

    /** In the transaction of the caller, or in one of its own; what is told to the evidence and to other rooms belongs to it. */
    @Transactional
    public PublishOutcome publish(Publication publication) {
        return publishAll(List.of(publication)).getFirst();
    }

    /** Publications one after the other in one transaction, each with its own outcome: each sees what those before it published. */
    @Transactional
    List<PublishOutcome> publishAll(List<Publication> publications) {
        Set<VersionKey> keys = new LinkedHashSet<>();
        publications.stream()
                .flatMap(publication -> publication.submissions().stream())
                .map(Submission::key)
                .filter(Objects::nonNull)
                .forEach(keys::add);
        locks.lock(keys.stream().map(VersionKey::contract).distinct().toList());
        Added added = new Added(versions.views(keys), clock.instant());
        List<PublishOutcome> outcomes = publications.stream().map(added::take).toList();
        keep(added);
        return outcomes;
    }

    /** What is published when the transaction is committed. */
    private static final class Added {
        private final Map<VersionKey, VersionView> known;
        private final Instant now;
        private final List<Submission> submissions = new ArrayList<>();
        private final List<VersionView> views = new ArrayList<>();

        private Added(Map<VersionKey, VersionView> known, Instant now) {
            this.known = known;
            this.now = now;
        }

        private PublishOutcome take(Publication publication) {
            List<DocumentFault> faults = PublicationRules.faults(publication.submissions(), known);
            return faults.isEmpty()
                    ? new PublishOutcome.Accepted(publication.submissions().stream()
                            .map(submission -> take(submission, publication))
                            .toList())
                    : new PublishOutcome.Refused(faults);
        }

        private PublishOutcome.Document take(Submission submission, Publication publication) {
            VersionKey key = Objects.requireNonNull(submission.key());
            VersionView there = known.get(key);
            if (there != null) {
                return new PublishOutcome.Document(submission.path(), there, false);
            }
            VersionView view = view(submission, publication);
            known.put(key, view);
            submissions.add(submission);
            views.add(view);
            return new PublishOutcome.Document(submission.path(), view, true);
        }

        private VersionView view(Submission submission, Publication publication) {
            VersionKey key = VersionKey.of(submission.contract());
            return new VersionView(
                    key.contract(),
                    key.version(),
                    submission.digest(),
                    now,
                    publication.publisher(),
                    submission.bytes().length,
                    submission.reading().messages(),
                    publication.source().isKnown() ? publication.source() : null);
        }
    }

    private void keep(Added added) {
        if (added.views.isEmpty()) {
            return;
        }
        contracts.add(added.submissions, added.now);
        versions.insert(added.submissions, added.views);
        evidence.append(added.views.stream().map(PublishService::told).toList());
        List<VersionsPublished.Version> told = new ArrayList<>();
        for (int i = 0; i < added.views.size(); i++) {
            told.add(new VersionsPublished.Version(
                    added.views.get(i), added.submissions.get(i).contract()));
        }
        published.fire(new VersionsPublished(told));
    }

    private static EvidenceLog.Entry told(VersionView version) {
        Map<String, @Nullable Object> data = new HashMap<>();
        PublicationSource source = version.source();
        if (source != null) {
            data.put("repository", source.repository());
            data.put("branch", source.branch());
            data.put("commit", source.commit());
            data.put("pullRequest", source.pullRequest());
            data.put("author", source.author());
            data.put("approvers", source.approvers());
        }
        data.values().removeIf(Objects::isNull);
        data.put("contract", version.id());
        data.put("version", version.version());
        VersionKey key = new VersionKey(version.id(), version.version());
        return new EvidenceLog.Entry(
                version.publishedBy(), new Told(EvidenceKind.PUBLICATION, key.subject(), version.digest(), data));
    }
}
