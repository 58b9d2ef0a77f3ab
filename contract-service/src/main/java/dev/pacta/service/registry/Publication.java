/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import java.util.List;

/**
 * What one caller wants to be published: all of it or nothing.
 *
 * @param publisher who calls
 */
public record Publication(List<Submission> submissions, PublicationSource source, String publisher) {
    public Publication {
        submissions = List.copyOf(submissions);
    }
}
