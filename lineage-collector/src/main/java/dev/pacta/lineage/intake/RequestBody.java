/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import dev.pacta.lineage.event.EventProblem;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads request bodies, gzip too, never more than is allowed after decompression. */
final class RequestBody {
    private static final int BUFFER = 64 * 1024;

    private RequestBody() {}

    /**
     * The whole body.
     *
     * @param setting what the most is set by, for the message
     * @param room in memory, taken as the body grows
     * @throws ProblemException when it is larger than allowed, of an encoding that is not known, or there is no room for it now
     * @throws IOException when it ends early or is not what its encoding says
     */
    static byte[] read(@Nullable String encoding, InputStream body, long most, String setting, BodyRoom.Part room)
            throws IOException {
        InputStream decoded = decoded(encoding, body);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] piece = new byte[BUFFER];
        for (int read = decoded.read(piece); read >= 0; read = decoded.read(piece)) {
            if (whole.size() + (long) read > Math.min(most, Integer.MAX_VALUE - 8)) {
                throw new ProblemException(
                        EventProblem.TOO_LARGE,
                        "The body has more than %d bytes after decompression, at most that many are taken: the setting %s, or a twelfth of the heap."
                                .formatted(most, setting));
            }
            room.take(read);
            whole.write(piece, 0, read);
        }
        return whole.toByteArray();
    }

    private static InputStream decoded(@Nullable String encoding, InputStream body) throws IOException {
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body, BUFFER);
            default ->
                throw new ProblemException(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        "Content-Encoding is not known here, expected gzip or none.");
        };
    }
}
