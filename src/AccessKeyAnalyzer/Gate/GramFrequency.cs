namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// How often two or three characters stand beside each other in C#, as counted over 44 million characters of it (a media server, a package manager). Only
/// characters that stand in names.
/// </summary>
internal static class GramFrequency
{
    // What stands at one in so many places; what is in no list is rarer still.
    private const string PairsInThousand =
        " / = A S a b c f i n p r s t v.C.P/ //= AsCoFiGeIdInLiNuPaPrReSeStacadagalamanarasatblc cacechckcoctd dedie e.eaecedelem" +
        "eneperesetewexfifog geheicidieifigilinioirisitjekalaldlelillltlumamemmmpn nancndnenfngnsntnuodojolomonoporotoupapeprptpu" +
        "qur r.rarcrerirnrorsrtrys s.sesisossstsut t.tatethtitotrtstutyubueulumurusutvaveviw xtyp";

    private const string TriplesInThousand =
        "  /  p  v // =  ne pr re st th va// ///ConGetPacPatProackageamear aryateathatickaderectenter.ersertestew he ic ileingion" +
        "jeckaglicmmanewng nteojeonsontourpacproramrcerearesrinrojrsisersinsiostrtemthetiotortriturullurcusivarype";

    private const string PairsInTwoThousand =
        " . C G I L M N P T _ d e l m o u w.0.A.E.G.H.I.N.S.TArCaCrDaDeDiEnExFoFrHaIsItLoMaMeNaNoSoSyTaTeThToTyVaVeabaiapb.daddeC" +
        "eDeIePeReSeTeff fagngsguh hahihoiaibimivkel lolslym m.mbn.nTninlnoo ocofogokooosovowplporgrkrrrurvsCsaspsytFtPttuGuauiun" +
        "upwoy y.ynys";

    private const string TriplesInTwoThousand =
        "  .  A  b  i  r As Li Nu Pa b. co if in nu pa pu se.Co.Ge.Ha.Pr= nAssColComDatDirFilFraHasInfIteManNamNuGResSouStrSysTes" +
        "TypVerablactallalsaluanaancandaraargaseatableblicatcencesconctictodatdene =eReeaded ellem.encendenser ereerves es.esoess" +
        "esuetuewoextfigforgergesgeticeideiesif ildineintireistiteityluemarmenmewnamncendenfinfonsentinulodeoluon on.onfopeoreork" +
        "oryoviparpecpenperptipubratrecrenretrn roprt.s =soussestastesulsumsyntatte tedtertestextituGeualublultummureurnvervidwor" +
        "yncyst";

    private const string PairsInFiveThousand =
        " 0 D E F R V g h--. .B.D.F.L.M.O.R.V.W/p/s0.001.2.==AcAdAlAnApBaBeBuCeChClCuEmEqFaGrHeINImKeLeMiMoOnOpOrPlRaShSiSpSuTETi" +
        "TrUnUsUtViWia auavawaybabebibjbobrbuciclcrcucyd.dPdodse=eAeFeMeNeVeeegeoeqeveyfefrg.gCggghgigrh.hrhtipizk kFksl.lPmimnmo" +
        "msnRnnnvo.oaoboipipprIrdrmsAsFscshsktAtCtDtEtItLtMtNtRtStTtVtctpudugvowawiwnwsxcxpyPze";

    private const string TriplesInFiveThousand =
        "  I  _  c  n  s  t  u .H == Ar Co Ge Me Pr Re Se St Sy Ta Te Ve a  an as aw bo ca cl de ex fa fi fo ge is it li lo me na" +
        " no of so ta te to tr us vo---.0..Ad.Cr.En.Eq.Is.Pa.Re.Se.To/ A/pa/su0.01.0== ActAddAllArgAsyBasBuiCanCerCodCouCreDepEnt" +
        "EquExcFacForIdeIndInlInsKeyLibLicLisLocLogMedMesMetModNulOptParReaRefRepReqSerSetShoSigSpeStaTarTasTheThrTimTokUseUtiVal" +
        "Witaceachadaadeainaital aliam angareariarsartasCaskassatuawab.Pboobrac sc vcalce celcepchecodct ctedPadeldexdiadine ce i" +
        "e pe se teCoeDaeIdeIneIteMaePaeSoeameareatediee efeeleembemeepeepoeptequeraeriernespet et.etFetPetaeteetsettevefalferfic" +
        "filfing Sge geIgeSggeghtgingumgurherhouhroialibricaid ifiighigniguiliimein inaindinsis it ithitiitoivaiveizekenlaslatlay" +
        "ldele le.lecledlemlerleslidlinlitlizll llallellyloglseltulumlutly m nmanmatme me=mermesmetmnTmpamplmptn =n tnTonTynagnal" +
        "natncyneDnernetng.ngengsninnlinlynotns.nsinstnt ntantrnumocaockof oggoidokeoldollommomponRonToolootor oriormortosiot oul" +
        "ounoutowspatpleponposprepriptyputquaquer =r pr rr sr tranrarrchre redrefrgerguriarigritrivrmarnarnsromrovrowrsertirtyrue" +
        "rverviry ry.s as ts.As.CsCosagse se.sedsetsitsolsonspespossassist stPstot =t it.Et.PtCotFrtPatPrtRetadtaitaltantartchten" +
        "th th.thotictietiftiltimtinto tputratretrutryts ttittpty.udiuesuiluldumeumnunduntuseutiutpvalvatvenvicvoiwaixcext ";

    private const string PairsInTenThousand =
        " - 1 2 B H J O U X.1.U.c.t/r102050AuBrByDoEGERETEXErEvFuGEGuHtIEIgJeJsLaNENTNeObOuPePoQuRoRuSaScT UpUrWaWhWrXT_la.aBaSax" +
        "byc.ccdAdCdEdFdIdOdRdSdTdldreBeEeLeOeUe_eif=ffftgPgaglgthCixjsk.kgkilElIlOlRlSlplvmImlnAnCnDnFnInMnPnSnmnyoSp pdphpkpspy" +
        "rCrDrErPrSrlsDsIsMsNsPsRsSsTt4tBtHtOtUtftltxucwewhx x.xexiyCyGyIyMyNyRySyfyryt";

    private const string TriplesInTenThousand =
        "  C  L  P  S  a  e  f  m Ac Al Ap Ca Cr De Di Fi Fo In Lo Mo Si Th ac al ar be ch cr di el en fr ha id ma mo or ou ri ro" +
        " si su ty un up ve wh wi.Be.Da.De.Ex.Id.Im.In.Li.Lo.NE.Na.No.Or.Sh.St.Ta.Th.Tr.Va.Ve.tx/ C/ G/re2.0= P= a= p= s= tArrBro" +
        "CacCasChaCopCorCulDefDelDisEGEEXTEmpEnuErrEveExtFolFouFroGERGenGroGuiHelHttIEnINTId IgnImaImpIntInvJelJsoLenLinMicMocNET" +
        "NTENonNotObjOnlOpeOrdOutPlaPreQueRanRemRetRunSeaSecSeeSimSolSupTEGTEXTraTruUpdWarWheWriaBradiadoailalIalPalSampan ansant" +
        "aphapparcardarnas ashasyat atcattaulaveavib.Hbacbasbe berbilbinbjeblybuibutc Tc ac ccanccece.ceCceMcePceRch chicieckFcla" +
        "clucolcomcorcrecricroct.ctActSctscurd =dOndPrdRede de.deddeodepdesdiodirditdledondowe Le ae de fe oe re.Ce.Ie.Pe.SeAseCa" +
        "eDeeFieMeeNaePreSeeSpeSteTeeTieTyeVeeasecoecued.edPedSeedef=efael.elpelsem emIemoemsen en.eneengeoferIerreryeseet4etCetL" +
        "etSetVethetrexcexpf tfaufiefo.fraft.g Mg Ng sgCoge.geAgeDgeFgeMgeRgnagnegnogrags gs.gthh =h.ChCohanhashenhilhishorhreht " +
        "httiaBicrictienieriltimaimiimpin.infisoispitljsokFikinl rlExlPald lePleSleTlealetliblielisllOllPlloloaloclowlpelt lt.lte" +
        "ludluglvelyfm.Cm.TmIdmagmbembimblme.meon cn.DnConManRenabnc ncinclncond ndandindlndonedngCngtnitnnenorns nt.ntCntNntsnug" +
        "nvaoStoadodioftol oleolvombonConMonaondoneonlopyordoseosoostoteoupoveow ownpdape pe.pkgplaporquir ar cr er ir lr.Cr.Er.G" +
        "rIdrabracraprdire.reCreIrepreqrerrgsribricrierifriprksrnirolronroororrosrotrourrarrerrorterusryPrySs is ns os rs.Es.Gs.S" +
        "sAssFosInsReseIseesemsigsk sofspass st.stDstistst ft rt st tt.Ct.It.St.TtDitExtFitIntLotNatNutSttVatVeta.tabteTthCthathi" +
        "thrtiativtletrots.ttrtuatustxtty typudeue uerugeugiuiduiruppuraurrustut uteuthvedvelvirw Lw Pw Sw nwsexisxpext.xtey =y.C" +
        "yInyPryfiyrized";

    /// <summary>The share of all places at which the characters stand; to an order of magnitude.</summary>
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
