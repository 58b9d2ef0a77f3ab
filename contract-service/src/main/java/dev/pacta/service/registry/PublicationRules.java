/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.shared.ServiceProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keeps documents from being published: they are invalid, not what they should be, or published with other content. */
final class PublicationRules {
    private PublicationRules() {}

    /** One fault for each document that has one; {@code known} are the versions that are published. */
    static List<DocumentFault> faults(List<Submission> submissions, Map<VersionKey, VersionView> known) {
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
}
