package no.mestringsrom.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, AccountId> {

    @EntityGraph(attributePaths = "grants")
    Optional<Account> findById(AccountId id);

    @EntityGraph(attributePaths = "grants")
    @Query("select account from Account account where account.id in :ids")
    List<Account> findAllById(Collection<AccountId> ids);

    @EntityGraph(attributePaths = "grants")
    Optional<Account> findByEmail(String email);

    @EntityGraph(attributePaths = "grants")
    List<Account> findByEmailIn(Collection<String> emails);

    @EntityGraph(attributePaths = "grants")
    @Query("select account from Account account order by account.name, account.email")
    List<Account> findAllByName();

    @EntityGraph(attributePaths = "grants")
    @Query(
            "select account from Account account join account.grants held where held.role = :role and held.scope = :scope"
                    + " order by account.name, account.email")
    List<Account> findAllWith(Role role, UUID scope);

    @Query("select count(distinct account) from Account account join account.grants granted where granted.role = :role")
    long countWith(Role role);

    Account save(Account account);

    void flush();

    void delete(Account account);
}
