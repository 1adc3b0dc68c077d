package org.huiyin.app.doors;

import java.util.List;
import java.util.Optional;
import org.huiyin.binding.Binding;
import org.huiyin.chat.Directory;
import org.huiyin.delivery.Target;
import org.huiyin.grid.Group;
import org.huiyin.grid.Person;
import org.huiyin.message.Chat;
import org.huiyin.message.Sender;

/** Two directories: one for the chats of one platform, the other for all else. Whom the other reaches it reaches. */
public final class JoinedDirectory implements Directory {
    private final String platform;
    private final Directory its;
    private final Directory other;

    public JoinedDirectory(String platform, Directory its, Directory other) {
        this.platform = platform;
        this.its = its;
        this.other = other;
    }

    private Directory of(String name) {
        return name.equals(platform) ? its : other;
    }

    @Override
    public Optional<Group> group(Chat chat) {
        return of(chat.platform()).group(chat);
    }

    @Override
    public List<Chat> ears(Chat room) {
        return of(room.platform()).ears(room);
    }

    @Override
    public Person person(Sender sender, String grid) {
        return of(sender.platform()).person(sender, grid);
    }

    @Override
    public void learn(Binding binding) {
        other.learn(binding);
    }

    @Override
    public Optional<Chat> chat(Target target) {
        return other.chat(target).or(() -> its.chat(target));
    }

    @Override
    public List<Chat> chats(Target target) {
        var real = other.chats(target);
        return real.isEmpty() ? its.chats(target) : real;
    }
}
