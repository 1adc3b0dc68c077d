package org.huiyin.adapters.wechaty;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Duration;
import org.huiyin.delivery.Outcome;

/**
 * One call that says something, and how far it came. What never left is surely not said; what left and got no answer may
 * have been.
 */
final class Attempt implements ClientInterceptor {
    private final Duration retry;
    private volatile boolean left;
    private volatile boolean answered;

    Attempt(Duration retry) {
        this.retry = retry;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return next.newCall(method, options.withStreamTracerFactory(new Watch()));
    }

    /** What came of it where the call did not end well. Tells the code alone: descriptions may quote what was said. */
    Outcome outcome(Status status) {
        var code = status.getCode();
        if (!answered) {
            return left
                    ? new Outcome.Unknown("puppet service: " + code + ", no answer")
                    : new Outcome.TryLater(retry, "puppet service: " + code + ", not reached");
        }
        return switch (code) {
            // A token is mended by a person; what was to be said need not be lost over it.
            case RESOURCE_EXHAUSTED, UNAVAILABLE, ABORTED, UNAUTHENTICATED ->
                new Outcome.TryLater(retry, "puppet service: " + code);
            case INVALID_ARGUMENT,
                    NOT_FOUND,
                    FAILED_PRECONDITION,
                    OUT_OF_RANGE,
                    ALREADY_EXISTS,
                    PERMISSION_DENIED,
                    UNIMPLEMENTED -> new Outcome.Refused("puppet service: " + code);
            // The service answers so for whatever went wrong in the puppet, before or after WeChat had it.
            default -> new Outcome.Unknown("puppet service: " + code);
        };
    }

    /** Sees a call on its way. */
    private final class Watch extends ClientStreamTracer.Factory {
        @Override
        public ClientStreamTracer newClientStreamTracer(ClientStreamTracer.StreamInfo info, Metadata headers) {
            return new ClientStreamTracer() {
                @Override
                public void outboundMessageSent(int number, long wireSize, long size) {
                    left = true;
                }

                @Override
                public void inboundTrailers(Metadata trailers) {
                    answered = true;
                }
            };
        }
    }
}
