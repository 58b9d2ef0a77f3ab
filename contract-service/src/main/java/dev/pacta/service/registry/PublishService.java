/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.evidence.EvidenceKind;
import dev.pacta.service.evidence.EvidenceLog;
import dev.pacta.service.evidence.Told;
import dev.pacta.service.shared.ServiceProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Publishes contract versions, all of a publication or none. A version that is published never changes. */
@ApplicationScoped
public class PublishService {
    private final ContractLocks locks;
    private final VersionRows rows;
    private final NewestVersions newest;
    private final EvidenceLog evidence;
    private final Event<VersionsPublished> published;

    PublishService(
            ContractLocks locks,
            VersionRows rows,
            NewestVersions newest,
            EvidenceLog evidence,
            Event<VersionsPublished> published) {
        this.locks = locks;
        this.rows = rows;
        this.newest = newest;
        this.evidence = evidence;
        this.published = published;
    }

    /** One transaction; what is told to the evidence and to other rooms belongs to it. */
    @Transactional
    public PublishOutcome publish(List<Submission> submissions, PublicationSource source, String publisher) {
        List<VersionKey> keys = submissions.stream()
                .map(Submission::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        locks.lock(keys.stream().map(VersionKey::contract).toList());
        Map<VersionKey, VersionView> known = rows.views(keys);
        List<DocumentFault> faults = faults(submissions, known);
        return faults.isEmpty()
                ? new PublishOutcome.Accepted(keep(submissions, known, source, publisher))
                : new PublishOutcome.Refused(faults);
    }

    private static List<DocumentFault> faults(List<Submission> submissions, Map<VersionKey, VersionView> known) {
        Map<VersionKey, String> claimed = new HashMap<>();
        List<DocumentFault> faults = new ArrayList<>();
        for (Submission submission : submissions) {
            DocumentFault fault = fault(submission, claimed, known);
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private static @Nullable DocumentFault fault(
            Submission submission, Map<VersionKey, String> claimed, Map<VersionKey, VersionView> known) {
        VersionKey key = submission.key();
        VersionView published = key == null ? null : known.get(key);
        if (published != null) {
            // What was published stays published, also when the lint has learned since.
            return submission.digest().equals(published.digest()) ? null : immutable(submission, published);
        }
        if (key == null || submission.reading().hasErrors()) {
            return DocumentFault.of(
                    submission,
                    ServiceProblem.CONTRACT_INVALID,
                    "The contract has errors; each is listed with its line and column.");
        }
        if (!submission.isAsExpected()) {
            VersionKey own = VersionKey.of(submission.contract());
            return DocumentFault.of(
                    submission,
                    ServiceProblem.CONTRACT_MISMATCH,
                    "The document is version %s of contract %s, the address says %s of %s."
                            .formatted(own.version(), own.contract(), key.version(), key.contract()));
        }
        String other = claimed.putIfAbsent(key, submission.digest());
        return other == null || other.equals(submission.digest())
                ? null
                : DocumentFault.of(
                        submission,
                        ServiceProblem.VERSION_TWICE,
                        "Another document of this publication is version %s of '%s' too, with other content."
                                .formatted(key.version(), key.contract()));
    }

    private static DocumentFault immutable(Submission submission, VersionView published) {
        return DocumentFault.of(
                submission,
                ServiceProblem.VERSION_IMMUTABLE,
                "Version %s of '%s' is published with other content (%s). Publish the change under a new version number."
                        .formatted(published.version(), published.id(), published.digest()));
    }

    private List<PublishOutcome.Document> keep(
            List<Submission> submissions,
            Map<VersionKey, VersionView> known,
            PublicationSource source,
            String publisher) {
        Map<VersionKey, VersionView> there = new HashMap<>(known);
        List<Submission> added = new ArrayList<>();
        List<PublishOutcome.Document> documents = new ArrayList<>();
        for (Submission submission : submissions) {
            VersionKey key = Objects.requireNonNull(submission.key());
            VersionView version = there.get(key);
            boolean isNew = version == null;
            if (version == null) {
                version = rows.view(submission, source, publisher);
                there.put(key, version);
                added.add(submission);
            }
            documents.add(new PublishOutcome.Document(submission.path(), version, isNew));
        }
        if (!added.isEmpty()) {
            List<VersionView> versions = documents.stream()
                    .filter(PublishOutcome.Document::isNew)
                    .map(PublishOutcome.Document::version)
                    .toList();
            newest.take(added, versions.getFirst().publishedAt());
            rows.insert(added, versions);
            evidence.append(
                    publisher, versions.stream().map(PublishService::told).toList());
            published.fire(new VersionsPublished(versions, publisher));
        }
        return documents;
    }

    private static Told told(VersionView version) {
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
        return new Told(EvidenceKind.PUBLICATION, key.subject(), version.digest(), data);
    }
}
