/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import java.nio.file.Path;

/** A file or a folder of this machine. */
public record LocalPlace(Path path) implements DataPlace {
    @Override
    public String shown() {
        return path.toString();
    }

    @Override
    public String fileName() {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }

    @Override
    public String namespace() {
        return "file";
    }

    @Override
    public String name() {
        return path.toAbsolutePath().normalize().toString();
    }
}
