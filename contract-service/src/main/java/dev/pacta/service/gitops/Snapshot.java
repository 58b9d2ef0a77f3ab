/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import java.util.List;

/**
 * The contracts of a branch at one commit.
 *
 * @param tooLong paths of files that are longer than any document may be
 */
record Snapshot(String commit, String author, List<File> files, List<String> tooLong) {
    Snapshot {
        files = List.copyOf(files);
        tooLong = List.copyOf(tooLong);
    }

    /** A file as it lies in the repository. */
    record File(String path, byte[] bytes) {}
}
