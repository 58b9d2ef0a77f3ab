/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.shared;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Reads the body of a request up to a limit, so that no document fills the memory. */
public final class BoundedBody {
    /** The most that a contract or an access policy may have. */
    public static final int DOCUMENT = 10 * 1024 * 1024;

    private BoundedBody() {}

    /**
     * The whole body.
     *
     * @throws ProblemException 413 when it is longer; the rest is read and dropped first, so that the client hears the answer
     */
    public static byte[] read(InputStream body, int limit) {
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                body.transferTo(OutputStream.nullOutputStream());
                throw tooLong(limit);
            }
            return bytes;
        } catch (IOException torn) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, "The body could not be read to its end.");
        }
    }

    /** The bytes of a document that came as text within JSON. */
    public static byte[] document(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > DOCUMENT) {
            throw tooLong(DOCUMENT);
        }
        return bytes;
    }

    private static ProblemException tooLong(int limit) {
        return new ProblemException(
                CommonProblem.TOO_LARGE,
                "The document is longer than %d MB, the most that is accepted here.".formatted(limit >> 20));
    }
}
