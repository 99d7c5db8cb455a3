extension WebWords {
    /// In the sen-form.
    static let turkish = WebWords(
        form: Form(
            chosen: "seçildi", otherLanguage: "Başka dil", otherAnswers: "Ya da", aboutInterview: "Yardım ve durdurma",
            yourNumber: "Senin sayın", listen: "Dinle", listenTo: "Dinle: %",
            problem: "Bir daha bak",
            nothingChosen: "Önce bir cevap seç. Cevap vermek istemiyor musun? O zaman soruyu atlayabilirsin.",
            nothingTicked: "Henüz bir şey seçmedin. Sana uyanları seç. Soruyu atlayabilirsin de.",
            tooManyTicked: "En fazla % tane seçebilirsin. Bir veya birkaç tanesini kaldır.",
            exclusiveTogether: "“%” başka bir cevapla birlikte olmaz. İkisinden birini kaldır.",
            noNumber: "Bu sayıyı okuyamıyoruz. % ile % arasında bir sayı yaz.",
            trap: "Bu kutuyu boş bırak. Yalnızca robotları durdurmak için burada.",
            trapFilled: "Aşağıda boş kalması gereken bir kutu doluydu. Onu boşalttık. Bir daha dene.",
            saveFailed:
                "Kaydedemedik. Bu senin hatan değil. Cevapların hâlâ bu sayfada. Biraz bekle ve tekrar dene.",
            notSentYet: "Şu ana kadar cevapların yalnızca bu sayfada, kendi cihazında duruyor.",
            notSentYetLent: "Şu ana kadar cevapların yalnızca bu sayfada duruyor.",
            idle: "% saniye sonra başa dönüyoruz. O zaman cevapların silinir."),
        start: Start(
            whoAsks: "Bu soruları kim soruyor? %.", privacyLink: "Cevaplarına ne oluyor?",
            localNetwork:
                "Buranın wifi ağındasın. Bu internet değil. Cevapların yalnızca burada duran cihaza gider. Sana hiçbir masrafı yok.",
            lentDevice: "Senden sonra bu cihazı başkası kullanacak. % dakika bir şey yapmazsan her şey silinir.",
            codeTitle: "Kodunu yaz",
            codeText: "Kod kâğıdında veya ekranda yazıyor. Altı harf ve rakamdan oluşur.",
            codeLabel: "Kodun",
            codeHint: "Büyük harf mi, küçük harf mi? Fark etmez.",
            withoutCode: "Kodun yok mu? Buradan da katılabilirsin:",
            thanksTitle: "Teşekkürler", saved: "Cevapların kaydedildi.",
            nextTitle: "Şimdi ne olacak?",
            next:
                "% çalışanları bütün cevapları bir araya getirir. Böylece neyin daha iyi olabileceğini görürler. Hangi cevapların senin olduğunu kimse bilmez.",
            nextUnnamed:
                "Bütün cevapları bir araya getiriyoruz. Böylece neyin daha iyi olabileceğini görüyoruz. Hangi cevapların senin olduğunu kimse bilmez.",
            closePage: "Artık bir şey yapman gerekmiyor. Bu sayfayı kapatabilirsin.",
            giveBack: "Artık bir şey yapman gerekmiyor. Cihazı geri verebilirsin.",
            stoppedTitle: "Her şey silindi",
            startAgain: "Yeniden başla", goBack: "Geri dön",
            nextPerson: "Başka biri için başla"),
        messages: Messages(
            codeClosed: Message(
                "Bu sorular kapandı",
                "Bu kodla artık katılamazsın. Bu senin hatan değil: süre doldu.\nYardım etmek istediğin için teşekkürler."
            ),
            codeNotYetOpen: Message(
                "Erken geldin",
                "Bu sorular henüz açık değil. Bu senin hatan değil.\nDaha sonra aynı kodla tekrar gel."),
            codeUnknown: Message(
                "Bu kodu tanımıyoruz",
                "Belki bir harf yanlış okundu. Bu kolayca olur.\nKâğıdına veya ekrana bir daha bak ve kodu yeniden yaz."
            ),
            codeMistyped: Message(
                "Kodda bir şey doğru değil",
                "Bir harf veya rakam farklı. Bu kolayca olur.\nKod altı harf ve rakamdan oluşur. İçinde sıfır ve bir rakamı, O ve I harfleri hiç olmaz."
            ),
            codeNeeded: Message(
                "Bunun için bir kod gerekli",
                "Kod kâğıdında veya gönüllülerin yanındaki ekranda yazıyor. Buraya yaz."),
            surveyUnknown: Message(
                "Bu soruları bulamıyoruz",
                "Belki adres değişti. Bu senin hatan değil.\nKodun var mı? Buraya yaz."),
            formTooOld: Message(
                "Bu sayfa çok eski",
                "Gönderilmeyen her şeyi % dakika sonra atıyoruz. Böylece başka kimse göremez. Bu senin hatan değil.\nHiçbir şey kaydedilmedi. Yeniden başlayabilirsin."
            ),
            formDamaged: Message(
                "Bu sayfayı okuyamıyoruz",
                "Yolda bir şey ters gitti. Bu senin hatan değil.\nHiçbir şey kaydedilmedi. Yeniden başlayabilirsin."),
            thanksAgain: Message(
                "Teşekkürler", "Cevapların zaten bizdeydi. Bir kez kaydedildi. Artık bir şey yapman gerekmiyor."),
            thanksDifferent: Message(
                "Cevapların zaten bizdeydi",
                "Cevaplarını daha önce gönderdin. O ilk cevaplar kalıyor. Sonra değiştirdiklerin kaydedilmedi: hangi cevapların senin olduğunu artık bilmiyoruz."
            ),
            thanksSealed: Message(
                "Cevapların zaten bizdeydi",
                "Cevapların zaten bir kez kaydedildi. Sonra bir şey değiştirdin mi? O kaydedilmedi: ilk cevaplar kalıyor."
            ),
            alreadyErased: Message(
                "Daha önce durdurmuştun",
                "O zaman bütün cevaplarını sildik. Şimdi de kaydedilmedi.\nYine de katılmak ister misin? Yeniden başlayabilirsin."
            ),
            ticketSpent: Message(
                "Bu davet daha önce kullanıldı",
                "Her davetle bir kez cevap verilir. Zaten katıldın mı? Teşekkürler. Artık bir şey yapman gerekmiyor.\nHenüz katılmadın mı? Bu daveti sana verenden yenisini iste."
            ),
            ticketNeeded: Message(
                "Bunun için bir davet gerekli",
                "Davetindeki kodu tara veya altındaki adresin tamamını yaz.\nDavetin yok mu? Gönüllülerden iste."),
            ticketUnknown: Message(
                "Bu daveti tanımıyoruz",
                "Belki bir harf yanlış okundu. Bu kolayca olur.\nDavetindeki kodu bir daha tara veya adresi harf harf kontrol et."
            ),
            tooManyRequests: Message(
                "Biraz bekle",
                "Şu anda çok yoğun. Bu senin hatan değil.\nBir dakika bekle. Sonra geri dön ve tekrar dene. Cevapların hâlâ önceki sayfada."
            ),
            pageNotFound: Message(
                "Böyle bir sayfa yok",
                "Belki adres yanlış yazıldı. Bu kolayca olur.\nKodun var mı? Buraya yaz."),
            serverTrouble: Message(
                "Bizde bir şey ters gitti",
                "Bu senin hatan değil. Hiçbir şey gönderilmedi.\nBiraz bekle. Sonra geri dön ve tekrar dene.")),
        privacy: Privacy(
            title: "Cevaplarına ne oluyor?",
            gist: "Adını sormuyoruz. Kim olduğunu bilmiyoruz. Katılıp katılmamayı sen seçersin.",
            whoTitle: "Bu soruları kim soruyor?",
            who: "Bu soruları soran ve cevaplarından sorumlu olan: %.",
            whoUnnamed: "Sana kodu verenlere sor.",
            whyTitle: "Neden?",
            basis: "Kanun buna neden izin veriyor? Sebebin adı: %.",
            free: "Katılmak serbesttir. Katılmazsan senin için hiçbir şey değişmez.",
            keptTitle: "Neleri saklıyoruz?",
            kept: [
                "cevaplarını", "seçtiğin dili", "birinin sana yardım edip etmediğini", "internetten katıldığını",
                "kodunun hangi yere ait olduğunu", "hangi gün olduğunu ve öğleden önce mi sonra mı olduğunu",
            ],
            notKeptTitle: "Neleri saklamıyoruz?",
            notKept: [
                "adını veya adresini", "telefon numaranı", "IP adresini: bu, internetinin numarasıdır",
                "hangi telefonu veya bilgisayarı kullandığını", "çerez (cookie)", "saati",
            ],
            abuse:
                "Kötüye kullanımı durdurmak için bilgisayar bir bağlantının ne kadar sık bir şey istediğini sayar. Bu, isimsiz bir sayıdır. Bir saat sonra silinir. Cevaplarına hiç karışmaz.",
            beforeTitle: "Göndermediğin sürece",
            before: "Cevapların yalnızca kendi cihazındaki sayfada durur. Bizde henüz hiçbir şey yok.",
            stop:
                "Her zaman durdurabilirsin. O zaman her şey silinir. Yalnızca birinin durdurduğunu ve nereye kadar geldiğini sayarız.",
            afterTitle: "Gönderdikten sonra",
            after:
                "Cevaplarını artık gösteremeyiz, değiştiremeyiz ve silemeyiz. Çünkü hangilerinin senin olduğunu kimse bilmez.",
            ticket:
                "Bir kereliğine davet mi aldın? O zaman onun kullanıldığını aklımızda tutarız. Hangi cevapların ona ait olduğunu tutmayız.",
            seenTitle: "Cevapları kim görüyor?",
            seen:
                "Yalnızca yardımı daha iyi yapmak isteyenler. Başkalarına yalnızca birçok kişi hakkında toplu sayılar gösteririz.",
            retention: "Cevapları % gün sonra sileriz. Yalnızca o sayılar kalır.",
            questionsTitle: "Bir sorun veya şikâyetin mi var?",
            contact: "Sorunu buraya sor: %.",
            dpo: "Mahremiyetini koruyan biri de var: %.",
            complaint:
                "Bir şeyi yanlış yaptığımızı mı düşünüyorsun? Belçika Veri Koruma Kurumuna şikâyet edebilirsin, Drukpersstraat 35 / rue de la Presse 35, 1000 Brüksel. Ücretsizdir."
        )
    )
}
