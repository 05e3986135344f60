namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// How often two or three characters stand beside each other in C#, as counted over 13 million characters of it (a media server, a package manager), without
/// regard to case. Only characters that stand in names.
/// </summary>
internal static class GramFrequency
{
    // What stands at one in so many places; what is in no list is rarer still.
    private const string PairsInThousand =
        "   . / = a b c d e f g i l m n o p r s t v.c.i.p/ //= abacadagalamanarasatblc cacechckcoctd dadedie e.eaecedefeielemenep" +
        "eresetewexf fifog gehaheicidieifigiliminioisitjekakel laldlelilllolsltlumamemimmmpn nancndnenfngnonsntnuodolomonoporosot" +
        "ouowpapeplprptpuqur r.rarcrerirnrorsrtrys s.scsesisospssstsusyt t.tatethtitotrtstutyubueulumunurusutvaveviw xty yp";

    private const string TriplesInThousand =
        "     .  /  i  p // =  co ge if in nu pa pr pu re st th va// ///ackageamear aryateathatiblickacondatderectenter er.ereers" +
        "ertetuextfilforgergethashe ic ideif ileingintionitejeckaglicmanmarmmanamng ntenulodeonsontourpacparpatperpropubramrcerea" +
        "resretrinsersinsiosoustastrsumtemterthetiotortriturtypublullummurcurnusivarverype";

    private const string PairsInTwoThousand =
        " _ u w.a.e.g.h.s.t/sa aiapauayb.babebobrbuclcrcud.dddoeeegeoeqevfafefrg.grgsguh hihohriaibirivlym m.mnmomsn.ninlo ocofog" +
        "ojokooovpopprdrgrkrmrrrurvsashsktctpttuguiupwawiwoxcy.ynys";

    private const string TriplesInTwoThousand =
        "  b  r  v .h b. ca fo is it li lo me na ne se to.co.ge.ha.pr/su= nablaliallalsaluanaancandaraargascaseassatab.pbasblecan" +
        "catce cencepceschecodcolcomcrectideldendiadine =e ce ieaded edieleellem.emeencendenseptequeraerierves es.esoessestetaets" +
        "ew excfrag sgesiceiesildimeindinfinsireis istitiitykenlatlisllelocloglseluelummedmenmesmetmntnagnalncendenewnfonsenstnti" +
        "ntynugojeokeoluon on.opeor oreovipenprepriptiqueratrecrefrenritrn rojroprowrsirtys =scosetsonstesynsystartastatte tedtex" +
        "thrtictimtintitto toktratrets ugeultumnureusevalvidworxceyncyst";

    private const string PairsInFiveThousand =
        " 0 h j--. .d.f.l.m.n.o.r.v.w/p00==avawbibjbycicydldpdrdsdte=ebeyf=gcggghgignhshtipizk kiksl.lblplvmbmunmnnnpnrnvo.oaoboi" +
        "p pdpipssfsnsrtdtftltmtntvuaudvowewhwnwrwsyfylymyrze";

    private const string TriplesInFiveThousand =
        "  _  a  c  e  f  l  m  n  s  t == a  al an ar as aw be bo ch cl cr de di en ex fa fi fr ha id ma mo no of or si so su sy" +
        " ta tr up us ve---.da.en.is.pa.re.se.to/pa== abraceachactadaaddadeadoainaital am angannansapparcareariartaskasoasyatcatt" +
        "atuaudawab.hboobrabrobuic scaccalcascelcerch chachiclacouct ctoculcurd =de defdepdesdexdiodirdisdone ae le ne oe pe re s" +
        "e te.ieameareaseatecaecoecued.edaedeee ef=efeegeeideineitemaembemiemoempemsen enaeneenueofepaepeeprernerreryeseespesuet " +
        "et.eteetfetietpetteveewof tfalferficfiefigfinfo.folfrog mgcoge geigenggeghtgingnogragumgurhanherhishrehroiabialibricaid " +
        "ienifiighigniguiliimaimiimpin in.inaineisoispit ithivaiveizejelkeylaslayldele lealecledlemlenlerlesletliblidlinlitlizll " +
        "llallollyloaltuly lyfm nmagmatme me=mermewminmodmpamplmptn tnconcynd ndinernetnfing.ngcngengsninnlynnenornotns ns.nsint " +
        "ntantontrntsnumobjocaockof oggoidol oldollommomponaondoneonfonlooloptordoriorkormortoryosiostot ounoutoveow ownowspe pec" +
        "plapleporposptyquar =r sr tr.cr.granrarrchre redremrepreqrgerguridrierigrivrmarnarnsrolromrorrourovrrerrortiruerverviry " +
        "s as ns os tsagse se.seasedseeseisigsitsolspaspesposs ssassessist stistosulsupt =t ft it.ptabtadtaitaltantchtcotegtentes" +
        "th thithotietiftpatprtrotrutrytstttiualudiueruesuilumeunduntuppuraurruteutivatvedvenvicvoiwaiwhewitwriwsexteyfi";

    private const string PairsInTenThousand =
        " - 1 2 q x.0.b.u/r0.102._c_l_p_sa.axb bsbtcccsdbdcdfdudveheuffflftfugaglgmgogth.hmi jsk.kflrmdmrnhnknyphpyrfrlrpsbsdslsm" +
        "sqsvswtxucvsx xexixpycyeyiytza";

    private const string TriplesInTenThousand =
        "  d  g  u .i _l ac ad ap au ba bu cu da do el im je la mi on op ou ov pl qu ro sh sp te ti ty un vi vo wa wh wi wr.0..ad" +
        ".de.eq.ex.id.im.in.li.lo.mo.na.ne.or.st.ta.th.tr.va.vi/  / c/ g/ i/ l/ t/re= 0= a= c= f= i= p= s= t_loa labaaccadiailalp" +
        "amian antanyapaapharnarsas ashasiastat aulautaveavib =bacbe berbinbjeblybtibutc bc cc ic tc vccece.ceccemckfcliclucopcor" +
        "cricroctectsd ad id sd td udecdeddeodevdicditdledocdowdpadredtoe de ee fe me ue ve.teaceciedpefaefiefoefrel.elbelielpels" +
        "em engepoercerfermesceshetcethetretvetyeviexiexpfacfaufo foufrefulg ng pg tg.igatge.gedgemgepgmegregrogs gs.gthguih =hat" +
        "havhechedhelhenhilhinhodht httiasibuicrictid.idsieriewilailtincinhiniinvisaiseisnisrissisuitlitoizajsokfikinks l il rl s" +
        "lablanlarlbuld le.leplevlexlieligloolorlowlpalrelstlt lteludluglutlvem.cm.tmapmaxmbemblme.memmeomicmidmilmitmonmovmremsb" +
        "n =n an cn en fn in nn rn.dnabnatnc nclndandlnednelngtnhenitnlinmanodnonnrenscnsont.ntcntnnvao toadocoodiofioftogroksole" +
        "oliolvonconionmonrookootopyoseosootaoteothotooupp apdape.peopesplipluponppopprputquir ar cr ir lr pr rr.er.lr.mrabracrap" +
        "rderdireirelrerrgsriaribricrimrisrksrnirofrogroorosrotrrirs rsert.rterunry.rymryps cs fs is ps rs ss us.as.cs.es.gs.ssbu" +
        "scrsecselsemsensessfoshashosimsk snusofsorsplsrest.stsstusubt at ct nt ot pt rt st tt.ct.et.vta.tactcutecteltettfotfrth." +
        "thathstiatidtiltivtletnutoptostputs.ttettpttrtudtusty ty.ubtudeue ugiuiduiruniup upduriurlustut utpve velvievisw aw lw n" +
        "warxisxt xt.xtry =y iyliymaynaypryrized";

    /// <summary>The share of all places at which the characters, in small letters, stand; to an order of magnitude.</summary>
    public static double Of(string gram) => gram.Length == 2
        ? Of(gram, PairsInThousand, PairsInTwoThousand, PairsInFiveThousand, PairsInTenThousand)
        : Of(gram, TriplesInThousand, TriplesInTwoThousand, TriplesInFiveThousand, TriplesInTenThousand);

    private static double Of(string gram, string inThousand, string inTwoThousand, string inFiveThousand, string inTenThousand) =>
        Has(inThousand, gram) ? 1.5e-3
        : Has(inTwoThousand, gram) ? 7e-4
        : Has(inFiveThousand, gram) ? 3e-4
        : Has(inTenThousand, gram) ? 1.5e-4
        : 2e-5;

    private static bool Has(string grams, string gram)
    {
        var position = grams.IndexOf(gram, StringComparison.Ordinal);
        while (position >= 0 && position % gram.Length != 0)
        {
            position = grams.IndexOf(gram, position + 1, StringComparison.Ordinal);
        }

        return position >= 0;
    }
}
