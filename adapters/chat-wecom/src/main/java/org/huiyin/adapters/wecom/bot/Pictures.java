package org.huiyin.adapters.wecom.bot;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.chat.Speech;
import org.huiyin.media.Media;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of a speech that WeCom would take. The others are left out, and the log says so: the words matter more,
 * and must not wait for a picture that never comes.
 *
 * @param largest in bytes
 */
public record Pictures(Media media, int largest) {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    public List<Media.Content> of(Speech speech) {
        List<Media.Content> pictures = new ArrayList<>();
        for (var image : speech.images()) {
            var content = media.find(image.reference()).filter(this::isTaken);
            if (content.isEmpty()) {
                LOG.warn("speech {} is said without a picture: not kept, or nothing WeCom takes", speech.key());
            }
            content.ifPresent(pictures::add);
        }
        return pictures;
    }

    private boolean isTaken(Media.Content content) {
        boolean isKind = content.type().equals("image/jpeg") || content.type().equals("image/png");
        int size = content.bytes().length;
        return isKind && size > 0 && size <= largest;
    }
}
