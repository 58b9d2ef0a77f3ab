/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Ends a request whose body turns out too long while it is read, because it did not say its length before. */
@Provider
public class LargestBody implements ReaderInterceptor {
    private final long limit;

    LargestBody(@ConfigProperty(name = "pacta.largest-body") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counted(context.getInputStream(), limit));
        return context.proceed();
    }

    static String detail(long limit) {
        return "The body is longer than %d MB.".formatted(limit >> 20);
    }

    private static final class Counted extends FilterInputStream {
        private final long limit;
        private long count;

        private Counted(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        /** What is left is not waited for before the answer: it may be long, or its sender slow or gone. It is dropped afterwards. */
        @Override
        public void close() {
            // Nothing is held but the request, which ends by itself.
        }

        private void count(int read) {
            count += read;
            if (count > limit) {
                throw new ProblemException(CommonProblem.TOO_LARGE, detail(limit));
            }
        }
    }
}
